package org.kontingent.hub.journal;

import java.util.Objects;

/**
 * By whose order and on what ground content is destroyed (registry.md 7.4). Both are kept for years
 * in the sealed chain: they never name a child.
 *
 * @param text such as {@code WITHDRAWN, act 17 of 2026-03-01}; at most 200 characters
 * @param actor who ordered it; at most 200 characters
 */
public record Ground(String text, String actor) {
  private static final int LONGEST = 200;

  public Ground {
    Objects.requireNonNull(text);
    Objects.requireNonNull(actor);
    if (text.isBlank() || text.length() > LONGEST || actor.length() > LONGEST) {
      throw new IllegalArgumentException("a ground has 1 to 200 characters");
    }
  }
}
