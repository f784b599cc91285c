package org.kontingent.hub.platform;

import java.util.Objects;

/**
 * Root of the hub's own errors. Each carries a stable code that may travel to another system, and a
 * sentence that says what happened, to which message or record, and what to do. Neither ever holds
 * payload or personal data.
 */
public class HubException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;

  public HubException(String code, String sentence) {
    super(sentence);
    this.code = Objects.requireNonNull(code);
  }

  public HubException(String code, String sentence, Throwable cause) {
    super(sentence, cause);
    this.code = Objects.requireNonNull(code);
  }

  /** Stable upper-case code, the same in every release. */
  public String code() {
    return code;
  }
}
