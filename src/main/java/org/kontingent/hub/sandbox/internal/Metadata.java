package org.kontingent.hub.sandbox.internal;

import java.time.Instant;
import java.util.Optional;
import org.kontingent.hub.sandbox.Participant;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.InteractionStatus;
import org.kontingent.hub.smev.v3.MessageMetadata;
import org.kontingent.hub.smev.v3.MessageType;
import org.kontingent.hub.smev.v3.Party;

/** Composes what the exchange says about a message. */
final class Metadata {
  /** The exchange as a sender. */
  static final Party EXCHANGE = Party.of("smev", "СМЭВ");

  private Metadata() {}

  static MessageMetadata receipt(
      MessageId id,
      MessageType type,
      Participant sender,
      Optional<Participant> recipient,
      Instant sentAt,
      InteractionStatus status) {
    return new MessageMetadata(
        Optional.of(id),
        type,
        Optional.of(party(sender)),
        sentAt,
        recipient.map(Metadata::party),
        Optional.empty(),
        Optional.of(status));
  }

  static MessageMetadata delivery(StoredMessage message, Instant now, InteractionStatus status) {
    return new MessageMetadata(
        Optional.of(message.id()),
        message.type(),
        Optional.of(message.sender().map(Metadata::party).orElse(EXCHANGE)),
        message.sentAt(),
        Optional.of(party(message.recipient())),
        Optional.of(now),
        Optional.of(status));
  }

  static Party party(Participant participant) {
    return Party.of(participant.mnemonic(), participant.name());
  }
}
