package org.kontingent.hub.smev.v3.internal;

import java.util.List;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.FileCredentials;
import org.kontingent.hub.smev.v3.InteractionStatus;
import org.kontingent.hub.smev.v3.MessageMetadata;
import org.kontingent.hub.smev.v3.MessageType;
import org.kontingent.hub.smev.v3.Party;
import org.kontingent.hub.smev.v3.SmevVersion;

/** Writes MessageMetadata in the shape a version really has on the wire (smev3.md 2). */
public final class MetadataWriter {
  private final VersionDifferences differences;
  private final XmlOut out;

  public MetadataWriter(SmevVersion version, XmlOut out) {
    this.differences = VersionDifferences.of(version);
    this.out = out;
  }

  /** Inside a delivered message: without an Id. */
  public void metadata(MessageMetadata metadata) {
    out.open("t:MessageMetadata");
    content(metadata);
  }

  public void metadata(MessageMetadata metadata, String id) {
    out.open("t:MessageMetadata", "Id", id);
    content(metadata);
  }

  public void files(List<FileCredentials> files) {
    if (files.isEmpty()) {
      return;
    }
    out.open("b:FSAttachmentsList");
    for (FileCredentials file : files) {
      out.open("b:FSAttachment").leaf("b:uuid", file.uuid());
      out.leaf("b:UserName", file.userName()).leaf("b:Password", file.password());
      out.leaf("b:FileName", file.fileName()).close("b:FSAttachment");
    }
    out.close("b:FSAttachmentsList");
  }

  private void content(MessageMetadata metadata) {
    out.leaf("t:MessageId", metadata.messageId().map(MessageId::value));
    out.leaf("t:MessageType", metadata.type().name());
    metadata.sender().ifPresent(sender -> party("t:Sender", sender));
    out.leaf("t:SendingTimestamp", WireTime.write(metadata.sendingTimestamp()));
    if (differences.destinationAndSupplement()) {
      out.leaf("t:DestinationName", "unknown");
    }
    if (metadata.type() != MessageType.BROADCAST) {
      metadata.recipient().ifPresent(recipient -> party("t:Recipient", recipient));
    }
    if (differences.destinationAndSupplement()) {
      out.open("t:SupplementaryData");
      out.leaf("t:DetectedContentTypeName", "not detected");
      out.leaf("t:InteractionType", "NotDetected").close("t:SupplementaryData");
    }
    out.leaf("t:DeliveryTimestamp", metadata.deliveryTimestamp().map(WireTime::write));
    out.leaf("t:Status", metadata.status().map(InteractionStatus::wire));
    out.close("t:MessageMetadata");
  }

  private void party(String element, Party party) {
    out.open(element).leaf("t:Mnemonic", party.mnemonic());
    if (differences.partyNames()) {
      out.leaf("t:HumanReadableName", party.name());
    }
    out.close(element);
  }
}
