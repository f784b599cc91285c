package org.kontingent.hub.smev.v3.internal;

import java.util.List;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.ArchiveFile;
import org.kontingent.hub.smev.v3.AsyncProcessingStatus;
import org.kontingent.hub.smev.v3.AttachmentContent;
import org.kontingent.hub.smev.v3.AttachmentForm;
import org.kontingent.hub.smev.v3.AttachmentHeader;
import org.kontingent.hub.smev.v3.Binary;
import org.kontingent.hub.smev.v3.InteractionStatus;
import org.kontingent.hub.smev.v3.PersonalSignature;
import org.kontingent.hub.smev.v3.PrimaryContent;
import org.kontingent.hub.smev.v3.RefAttachmentHeader;
import org.kontingent.hub.smev.v3.RejectCode;
import org.kontingent.hub.smev.v3.Rejection;
import org.kontingent.hub.smev.v3.Rejections;
import org.kontingent.hub.smev.v3.RequestData;
import org.kontingent.hub.smev.v3.RequestStatus;
import org.kontingent.hub.smev.v3.ResponseData;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.kontingent.hub.smev.v3.XmlFragment;

/** Writes the sender's data of requests and responses in the order of the contract. */
public final class DataWriter {
  private final SmevVersion version;
  private final VersionDifferences differences;
  private final XmlOut out;

  public DataWriter(SmevVersion version, XmlOut out) {
    this.version = version;
    this.differences = VersionDifferences.of(version);
    this.out = out;
  }

  public void request(RequestData data, String id) {
    out.open("t:SenderProvidedRequestData", "Id", id);
    out.leaf("t:MessageID", data.messageId().value());
    out.leaf("t:ReferenceMessageID", data.reference().map(MessageId::value));
    out.leaf("t:TransactionCode", data.transactionCode());
    out.leaf("t:NodeID", data.nodeId());
    out.leaf("t:EOL", data.endOfLife().map(WireTime::write));
    primary(data.content());
    if (!data.businessProcessMetadata().isEmpty()) {
      out.open("t:BusinessProcessMetadata");
      data.businessProcessMetadata().forEach(any -> out.raw(any.characters()));
      out.close("t:BusinessProcessMetadata");
    }
    if (data.test()) {
      out.empty("t:TestMessage");
    }
    out.close("t:SenderProvidedRequestData");
  }

  /** The business document's characters, nothing when there is none. */
  public static String characters(ResponseData data) {
    return data.content() instanceof PrimaryContent content ? content.document().characters() : "";
  }

  public void response(ResponseData data, String id) {
    out.open("t:SenderProvidedResponseData", "Id", id);
    out.leaf("t:MessageID", data.messageId().value());
    out.leaf("t:To", data.to().value());
    if (data.content() instanceof PrimaryContent content) {
      primary(content);
    } else if (data.content() instanceof Rejections rejections) {
      rejections.reasons().forEach(this::rejection);
    } else if (data.content() instanceof RequestStatus status) {
      status(status);
    } else if (data.content() instanceof AsyncProcessingStatus status) {
      async(status);
    }
    out.close("t:SenderProvidedResponseData");
  }

  public void attachments(List<AttachmentContent> contents, AttachmentForm form) {
    if (contents.isEmpty()) {
      return;
    }
    out.open("b:AttachmentContentList");
    for (AttachmentContent content : contents) {
      out.open("b:AttachmentContent");
      out.leaf("b:Id", content.id());
      out.open("b:Content");
      if (form == AttachmentForm.PARTS) {
        String href = ContentIds.reference(ContentIds.of(content.id()));
        out.open("xop:Include", "xmlns:xop", XopInclusion.NAMESPACE, "href", href);
        out.close("xop:Include");
      } else {
        out.raw(content.content().base64());
      }
      out.close("b:Content");
      out.close("b:AttachmentContent");
    }
    out.close("b:AttachmentContentList");
  }

  public void async(AsyncProcessingStatus status) {
    out.open("t:AsyncProcessingStatus");
    out.leaf("t:OriginalMessageId", status.originalMessageId().value());
    out.leaf("t:StatusCategory", status.category().map(InteractionStatus::wire));
    out.leaf("t:StatusDetails", status.details());
    if (differences.routing()) {
      status.routingStatus().ifPresent(routing -> out.raw(routing.characters()));
    }
    status.fault().ifPresent(fault -> new FaultXml(version, out).inStatus(fault));
    out.close("t:AsyncProcessingStatus");
  }

  private void primary(PrimaryContent content) {
    XmlFragment document = content.document();
    if (document.root().namespace().isEmpty()) {
      throw new HubException(
          "CONTENT_WITHOUT_NAMESPACE",
          "The business document has no namespace; it cannot be sent.");
    }
    out.open("b:MessagePrimaryContent").raw(document.characters()).close("b:MessagePrimaryContent");
    content.personalSignature().ifPresent(this::personalSignature);
    if (!content.attachments().isEmpty()) {
      out.open("b:AttachmentHeaderList");
      content.attachments().forEach(this::header);
      out.close("b:AttachmentHeaderList");
    }
    if (!content.refAttachments().isEmpty()) {
      out.open("b:RefAttachmentHeaderList");
      content.refAttachments().forEach(this::refHeader);
      out.close("b:RefAttachmentHeaderList");
    }
  }

  private void personalSignature(PersonalSignature personal) {
    out.open("t:PersonalSignature");
    personal.signature().ifPresent(signature -> out.raw(signature.characters()));
    out.close("t:PersonalSignature");
  }

  private void header(AttachmentHeader header) {
    out.open("b:AttachmentHeader").leaf("b:contentId", header.contentId());
    if (differences.attachmentDetails()) {
      out.leaf("b:NamespaceUri", header.namespaceUri());
    }
    out.leaf("b:MimeType", header.mimeType());
    out.leaf("b:SignaturePKCS7", header.signature().map(Binary::base64));
    archive(header.archive());
    out.close("b:AttachmentHeader");
  }

  private void refHeader(RefAttachmentHeader header) {
    out.open("b:RefAttachmentHeader").leaf("b:uuid", header.uuid());
    if (differences.attachmentDetails()) {
      out.leaf("b:FileName", header.fileName());
      out.leaf("b:NamespaceUri", header.namespaceUri());
    }
    out.leaf("b:Hash", header.hash()).leaf("b:MimeType", header.mimeType());
    out.leaf("b:SignaturePKCS7", header.signature().map(Binary::base64));
    archive(header.archive());
    out.close("b:RefAttachmentHeader");
  }

  private void archive(List<ArchiveFile> files) {
    if (files.isEmpty() || !differences.attachmentDetails()) {
      return;
    }
    out.open("b:Archive");
    for (ArchiveFile file : files) {
      out.open("b:File").leaf("b:Name", file.name());
      out.leaf("b:NamespaceUri", file.namespaceUri()).close("b:File");
    }
    out.close("b:Archive");
  }

  private void rejection(Rejection rejection) {
    if (rejection.code() == RejectCode.UNLISTED) {
      throw new IllegalArgumentException("an unlisted reject code is never written");
    }
    out.open("t:RequestRejected");
    out.leaf("t:RejectionReasonCode", rejection.code().name());
    out.leaf("t:RejectionReasonDescription", rejection.description());
    out.close("t:RequestRejected");
  }

  private void status(RequestStatus status) {
    out.open("t:RequestStatus").leaf("t:StatusCode", Integer.toString(status.code()));
    for (RequestStatus.Parameter parameter : status.parameters()) {
      out.open("t:StatusParameter").leaf("t:Key", parameter.key());
      out.leaf("t:Value", parameter.value()).close("t:StatusParameter");
    }
    out.leaf("t:StatusDescription", status.description()).close("t:RequestStatus");
  }
}
