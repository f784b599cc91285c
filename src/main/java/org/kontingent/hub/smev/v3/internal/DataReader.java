package org.kontingent.hub.smev.v3.internal;

import java.util.List;
import java.util.Optional;
import org.kontingent.hub.smev.v3.ArchiveFile;
import org.kontingent.hub.smev.v3.AsyncProcessingStatus;
import org.kontingent.hub.smev.v3.AttachmentHeader;
import org.kontingent.hub.smev.v3.Binary;
import org.kontingent.hub.smev.v3.InteractionStatus;
import org.kontingent.hub.smev.v3.PersonalSignature;
import org.kontingent.hub.smev.v3.PrimaryContent;
import org.kontingent.hub.smev.v3.RefAttachmentHeader;
import org.kontingent.hub.smev.v3.RejectCode;
import org.kontingent.hub.smev.v3.Rejection;
import org.kontingent.hub.smev.v3.Rejections;
import org.kontingent.hub.smev.v3.ReplyTo;
import org.kontingent.hub.smev.v3.RequestData;
import org.kontingent.hub.smev.v3.RequestStatus;
import org.kontingent.hub.smev.v3.ResponseContent;
import org.kontingent.hub.smev.v3.ResponseData;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.kontingent.hub.smev.v3.XmlFragment;
import org.w3c.dom.Element;

/** Reads the sender's data of requests and responses; unknown elements are passed over. */
public final class DataReader {
  private final SmevVersion version;
  private final String t;
  private final String b;

  public DataReader(SmevVersion version) {
    this.version = version;
    this.t = version.types();
    this.b = version.basic();
  }

  public RequestData request(Element data) {
    return new RequestData(
        Dom.messageId(Dom.require(data, t, "MessageID").getTextContent()),
        Dom.messageId(data, t, "ReferenceMessageID"),
        Dom.token(data, t, "TransactionCode"),
        Dom.token(data, t, "NodeID"),
        Dom.token(data, t, "EOL").map(WireTime::read),
        primary(data),
        Dom.child(data, t, "BusinessProcessMetadata").map(Dom::children).orElse(List.of()).stream()
            .map(XmlFragment::of)
            .toList(),
        Dom.child(data, t, "TestMessage").isPresent());
  }

  public ResponseData response(Element data) {
    return new ResponseData(
        Dom.messageId(Dom.require(data, t, "MessageID").getTextContent()),
        new ReplyTo(Dom.require(data, t, "To").getTextContent()),
        content(data));
  }

  public AsyncProcessingStatus async(Element status) {
    return new AsyncProcessingStatus(
        Dom.messageId(Dom.require(status, t, "OriginalMessageId").getTextContent()),
        Dom.token(status, t, "StatusCategory").flatMap(InteractionStatus::ofWire),
        Dom.text(status, t, "StatusDetails"),
        Dom.child(status, version.routing(), "RoutingStatus").map(XmlFragment::of),
        Dom.child(status, t, "SmevFault").map(FaultReader::inStatus));
  }

  private ResponseContent content(Element data) {
    List<Element> rejected = Dom.children(data, t, "RequestRejected");
    if (!rejected.isEmpty()) {
      return new Rejections(rejected.stream().map(this::rejection).toList());
    }
    Optional<Element> status = Dom.child(data, t, "RequestStatus");
    if (status.isPresent()) {
      return status(status.get());
    }
    Optional<Element> async = Dom.child(data, t, "AsyncProcessingStatus");
    if (async.isPresent()) {
      return async(async.get());
    }
    return primary(data);
  }

  private PrimaryContent primary(Element data) {
    List<Element> roots = Dom.children(Dom.require(data, b, "MessagePrimaryContent"));
    if (roots.size() != 1) {
      throw Dom.unreadable("MessagePrimaryContent must hold exactly one element.");
    }
    return new PrimaryContent(
        XmlFragment.of(roots.get(0)),
        Dom.child(data, t, "PersonalSignature").map(DataReader::personalSignature),
        list(data, "AttachmentHeaderList", "AttachmentHeader").stream().map(this::header).toList(),
        list(data, "RefAttachmentHeaderList", "RefAttachmentHeader").stream()
            .map(this::refHeader)
            .toList());
  }

  private List<Element> list(Element data, String list, String item) {
    return Dom.child(data, b, list).map(found -> Dom.children(found, b, item)).orElse(List.of());
  }

  private static PersonalSignature personalSignature(Element holder) {
    return new PersonalSignature(Dom.children(holder).stream().findFirst().map(XmlFragment::of));
  }

  private AttachmentHeader header(Element header) {
    return new AttachmentHeader(
        Dom.token(header, b, "contentId").orElse(""),
        Dom.token(header, b, "NamespaceUri"),
        Dom.token(header, b, "MimeType").orElse(""),
        pkcs7(header),
        archive(header));
  }

  private RefAttachmentHeader refHeader(Element header) {
    return new RefAttachmentHeader(
        Dom.token(header, b, "uuid").orElse(""),
        Dom.token(header, b, "FileName"),
        Dom.token(header, b, "NamespaceUri"),
        Dom.token(header, b, "Hash").orElse(""),
        Dom.token(header, b, "MimeType").orElse(""),
        pkcs7(header),
        archive(header));
  }

  private Optional<Binary> pkcs7(Element header) {
    return Dom.token(header, b, "SignaturePKCS7").map(DataReader::base64);
  }

  private static Binary base64(String text) {
    try {
      return Binary.ofBase64(text);
    } catch (IllegalArgumentException e) {
      throw Dom.unreadable("The SignaturePKCS7 of an attachment is no base64.");
    }
  }

  private List<ArchiveFile> archive(Element header) {
    return Dom.child(header, b, "Archive")
        .map(found -> Dom.children(found, b, "File"))
        .orElse(List.of())
        .stream()
        .map(
            file ->
                new ArchiveFile(
                    Dom.token(file, b, "Name").orElse(""),
                    Dom.token(file, b, "NamespaceUri").orElse("")))
        .toList();
  }

  private Rejection rejection(Element rejected) {
    return new Rejection(
        RejectCode.ofWire(Dom.token(rejected, t, "RejectionReasonCode").orElse("")),
        Dom.text(rejected, t, "RejectionReasonDescription").orElse(""));
  }

  private RequestStatus status(Element status) {
    return new RequestStatus(
        number(Dom.token(status, t, "StatusCode").orElse("")),
        Dom.children(status, t, "StatusParameter").stream()
            .map(
                parameter ->
                    new RequestStatus.Parameter(
                        Dom.text(parameter, t, "Key").orElse(""),
                        Dom.text(parameter, t, "Value").orElse("")))
            .toList(),
        Dom.text(status, t, "StatusDescription").orElse(""));
  }

  private static int number(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException e) {
      throw Dom.unreadable("The StatusCode of a response is no number.");
    }
  }
}
