package org.kontingent.hub.signature;

import org.kontingent.hub.platform.HubException;

/**
 * A signature could not be made or a document could not be prepared for it. That a signature is
 * <em>wrong</em> is never an exception but a {@link SignatureFinding}.
 */
public final class SignatureException extends HubException {
  private static final long serialVersionUID = 1L;

  public SignatureException(String code, String sentence) {
    super(code, sentence);
  }

  public SignatureException(String code, String sentence, Throwable cause) {
    super(code, sentence, cause);
  }
}
