package org.kontingent.hub.exchange;

import org.kontingent.hub.smev.MessageId;

/** Use case: answer a request whose handler said that the answer follows. */
public interface AnswerRequest {
  /**
   * Signs the reply, journals it and puts it on its way behind what was answered before, all in the
   * caller's transaction.
   *
   * @return false, and nothing is done, if the request has its final answer already
   * @throws org.kontingent.hub.platform.HubException {@code REQUEST_UNKNOWN} if no such request
   *     came, {@code BROADCAST_NOT_ANSWERED} if it was a broadcast
   */
  boolean answer(MessageId request, ProviderReply reply);
}
