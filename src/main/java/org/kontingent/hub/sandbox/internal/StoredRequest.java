package org.kontingent.hub.sandbox.internal;

import java.util.Optional;
import org.kontingent.hub.sandbox.Participant;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.ReplyTo;
import org.kontingent.hub.smev.v3.SmevVersion;

/** What the exchange keeps of a request so that responses find their way. */
record StoredRequest(
    MessageId id,
    Optional<MessageId> reference,
    Optional<String> transactionCode,
    Optional<String> nodeId,
    Participant sender,
    String recipient,
    KindOfData kind,
    SmevVersion version,
    ReplyTo replyTo) {}
