package org.kontingent.hub.sandbox.internal;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.sandbox.Participant;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.AttachmentContent;
import org.kontingent.hub.smev.v3.MessageType;
import org.kontingent.hub.smev.v3.ReplyTo;
import org.kontingent.hub.smev.v3.RequestData;
import org.kontingent.hub.smev.v3.ResponseData;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.kontingent.hub.smev.v3.XmlFragment;

/**
 * A message the exchange has accepted.
 *
 * @param version in which its sender speaks
 * @param sender empty for the exchange's own messages
 * @param kind root of the request it belongs to, by which selectors find it
 * @param senderData the sender's element as received
 * @param request present for requests and broadcasts
 * @param response present for responses
 * @param replyTo of a request: what the provider copies into To
 * @param origin of a response: the request it answers
 */
record StoredMessage(
    MessageId id,
    MessageType type,
    SmevVersion version,
    Optional<Participant> sender,
    Participant recipient,
    KindOfData kind,
    XmlFragment senderData,
    Optional<XmlFragment> senderSignature,
    Optional<RequestData> request,
    Optional<ResponseData> response,
    List<AttachmentContent> attachments,
    Instant sentAt,
    Optional<ReplyTo> replyTo,
    Optional<StoredRequest> origin) {

  Optional<Instant> endOfLife() {
    return request.flatMap(RequestData::endOfLife);
  }
}
