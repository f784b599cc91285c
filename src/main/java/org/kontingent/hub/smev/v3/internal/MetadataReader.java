package org.kontingent.hub.smev.v3.internal;

import java.util.List;
import org.kontingent.hub.smev.v3.FileCredentials;
import org.kontingent.hub.smev.v3.InteractionStatus;
import org.kontingent.hub.smev.v3.MessageMetadata;
import org.kontingent.hub.smev.v3.MessageType;
import org.kontingent.hub.smev.v3.Party;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.w3c.dom.Element;

/** Reads what the exchange adds to a message. */
public final class MetadataReader {
  private final String t;
  private final String b;

  public MetadataReader(SmevVersion version) {
    this.t = version.types();
    this.b = version.basic();
  }

  public MessageMetadata metadata(Element metadata) {
    return new MessageMetadata(
        Dom.messageId(metadata, t, "MessageId"),
        type(Dom.token(metadata, t, "MessageType").orElse("")),
        Dom.child(metadata, t, "Sender").map(this::party),
        WireTime.read(Dom.require(metadata, t, "SendingTimestamp").getTextContent()),
        Dom.child(metadata, t, "Recipient").map(this::party),
        Dom.token(metadata, t, "DeliveryTimestamp").map(WireTime::read),
        Dom.token(metadata, t, "Status").flatMap(InteractionStatus::ofWire));
  }

  /** The credentials beside the metadata of a delivered message. */
  public List<FileCredentials> files(Element message) {
    return Dom.child(message, b, "FSAttachmentsList")
        .map(list -> Dom.children(list, b, "FSAttachment"))
        .orElse(List.of())
        .stream()
        .map(
            file ->
                new FileCredentials(
                    Dom.token(file, b, "uuid").orElse(""),
                    Dom.text(file, b, "UserName").orElse(""),
                    Dom.text(file, b, "Password").orElse(""),
                    Dom.text(file, b, "FileName").orElse("")))
        .toList();
  }

  private Party party(Element party) {
    return new Party(Dom.token(party, t, "Mnemonic"), Dom.token(party, t, "HumanReadableName"));
  }

  private static MessageType type(String text) {
    for (MessageType type : MessageType.values()) {
      if (type.name().equals(text)) {
        return type;
      }
    }
    throw Dom.unreadable("The MessageType of a message is none of the contract's.");
  }
}
