package org.kontingent.hub.signature;

import org.kontingent.hub.platform.HubException;

/**
 * A file of keys, certificates or authorities cannot be used as it is. The sentence names the file
 * and what to do; never a password, never a certified person.
 */
public final class KeyFileException extends HubException {
  private static final long serialVersionUID = 1L;

  public KeyFileException(String code, String sentence) {
    super(code, sentence);
  }

  public KeyFileException(String code, String sentence, Throwable cause) {
    super(code, sentence, cause);
  }
}
