package org.kontingent.hub.registry.internal;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Objects;
import java.util.Set;
import org.kontingent.hub.registry.QuestionKind;

/**
 * Settings of the registry.
 *
 * @param stageOneGround {@code CONSENT}, or {@code STATUTE:code} where the law itself allows
 * @param askOnEntry questions that start when a child is new or its claim has changed
 * @param freshness how long an answer is good enough not to ask again, and a value not stale
 * @param zone the region's zone, for days and deadlines
 */
public record RegistrySettings(
    String stageOneGround, Set<QuestionKind> askOnEntry, Duration freshness, ZoneId zone) {
  public static final String CONSENT = "CONSENT";
  public static final String STATUTE_PREFIX = "STATUTE:";
  public static final Duration DEFAULT_FRESHNESS = Duration.ofDays(180);

  public RegistrySettings {
    Objects.requireNonNull(stageOneGround);
    if (!stageOneGround.equals(CONSENT) && !stageOneGround.matches(STATUTE_PREFIX + "\\S+")) {
      throw new IllegalArgumentException("a ground is CONSENT or STATUTE:code");
    }
    askOnEntry = Set.copyOf(askOnEntry);
    if (freshness.isNegative() || freshness.isZero()) {
      throw new IllegalArgumentException("freshness must be positive");
    }
    Objects.requireNonNull(zone);
  }

  boolean needsConsent() {
    return stageOneGround.equals(CONSENT);
  }
}
