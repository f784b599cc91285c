package org.kontingent.hub.platform.token;

import java.time.Duration;
import java.util.Objects;

/**
 * What a token is good for: opened under any other use it is none.
 *
 * @param kind what gives such tokens, such as {@code school:ListPupils}; for a feed with the
 *     version of the catalogue it speaks
 * @param caller the mnemonic of the system it is given to
 * @param query everything that was asked except the page: the same query, the same text. It is
 *     digested, never told
 * @param life from its making; null for one whose age only its position tells
 */
public record TokenUse(String kind, String caller, String query, Duration life) {
  /** How long a page may be asked for (registry.md 9.2). */
  public static final Duration PAGE_LIFE = Duration.ofHours(24);

  public TokenUse {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(caller);
    Objects.requireNonNull(query);
  }

  /** The next page of an answer: 24 hours. */
  public static TokenUse page(String kind, String caller, String query) {
    return new TokenUse(kind, caller, query, PAGE_LIFE);
  }

  /** A place in something that is kept long: never too old by itself. */
  public static TokenUse lasting(String kind, String caller, String query) {
    return new TokenUse(kind, caller, query, null);
  }
}
