package org.kontingent.hub.journal;

import org.kontingent.hub.platform.OperatorOrder;
import org.kontingent.hub.smev.MessageId;

/**
 * Makes evidence bundles: a file that proves on an isolated machine what was exchanged. It holds
 * the message itself with all personal data in it and the keys of the stored bodies: who gets it is
 * decided before, and every one given out is noted with actor and reason.
 */
public interface GiveEvidence {
  /**
   * The bundle about a message and the messages related to it. What is not under a signed head yet
   * is put under one made for the purpose.
   *
   * @throws org.kontingent.hub.platform.HubException {@code MESSAGE_UNKNOWN}
   */
  byte[] of(MessageId message, OperatorOrder order);
}
