package org.kontingent.hub.exchange.internal;

import org.kontingent.hub.platform.HubException;

/**
 * An attachment is not what its header says, and will not be at the next delivery either. Codes:
 * {@code ATTACHMENT_MISCOORDINATION}, {@code ATTACHMENT_HASH_WRONG}, {@code
 * ATTACHMENT_SIGNATURE_WRONG}, {@code ATTACHMENT_TOO_LARGE}.
 */
public final class UnfitAttachment extends HubException {
  private static final long serialVersionUID = 1L;

  UnfitAttachment(String code, String sentence) {
    super(code, sentence);
  }
}
