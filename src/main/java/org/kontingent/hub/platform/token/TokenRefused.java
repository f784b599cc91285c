package org.kontingent.hub.platform.token;

import org.kontingent.hub.platform.HubException;

/** A token leads nowhere; the code is one of registry.md 9.4. */
public final class TokenRefused extends HubException {
  private static final long serialVersionUID = 1L;

  private TokenRefused(String code, String sentence) {
    super(code, sentence);
  }

  /** Not of our making, altered, another caller's, or of another question. */
  public static TokenRefused invalid() {
    return new TokenRefused(
        "TOKEN_INVALID", "the token was not given to this caller for this question: begin anew");
  }

  /** Once good, but what it leads to is kept no longer. */
  public static TokenRefused expired() {
    return new TokenRefused("TOKEN_EXPIRED", "the token is too old: begin anew");
  }
}
