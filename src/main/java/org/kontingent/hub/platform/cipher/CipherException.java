package org.kontingent.hub.platform.cipher;

import org.kontingent.hub.platform.HubException;

/**
 * A key cannot be had, or content does not open with it. Codes: {@code MASTER_KEY_MISSING}, {@code
 * MASTER_KEY_MALFORMED}, {@code MASTER_KEY_UNKNOWN}, {@code CONTENT_NOT_GENUINE}.
 */
public final class CipherException extends HubException {
  private static final long serialVersionUID = 1L;

  CipherException(String code, String sentence) {
    super(code, sentence);
  }

  CipherException(String code, String sentence, Throwable cause) {
    super(code, sentence, cause);
  }
}
