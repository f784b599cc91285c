package org.kontingent.hub.registry.locator;

import java.time.Duration;
import java.util.Objects;
import org.kontingent.hub.platform.HubException;

/** A lookup is not made now; the code is LOCKED_OUT or RATE_LIMITED of registry.md 9.4. */
public final class LookupRefused extends HubException {
  private static final long serialVersionUID = 1L;

  private final Duration retryAfter;

  private LookupRefused(String code, String sentence, Duration retryAfter) {
    super(code, sentence);
    this.retryAfter = Objects.requireNonNull(retryAfter);
  }

  public static LookupRefused lockedOut(Duration retryAfter) {
    return new LookupRefused(
        "LOCKED_OUT", "too many lookups of this system found nobody: wait, then go on", retryAfter);
  }

  public static LookupRefused crowded() {
    return new LookupRefused(
        "RATE_LIMITED",
        "too many lookups of this system are under way: repeat it",
        Duration.ofSeconds(1));
  }

  /** When to try again. */
  public Duration retryAfter() {
    return retryAfter;
  }
}
