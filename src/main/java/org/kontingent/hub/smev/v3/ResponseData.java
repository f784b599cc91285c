package org.kontingent.hub.smev.v3;

import org.kontingent.hub.smev.MessageId;

/**
 * A response as its sender provides and signs it (SenderProvidedResponseData, smev3.md 2).
 *
 * @param to copy of the request's ReplyTo
 */
public record ResponseData(MessageId messageId, ReplyTo to, ResponseContent content) {
  public ResponseData withMessageId(MessageId value) {
    return new ResponseData(value, to, content);
  }
}
