package org.kontingent.hub.registry.internal;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.kontingent.hub.registry.QuestionKind;

/**
 * Settings of the registry.
 *
 * @param stageOneGround of stage 1 where {@code grounds} say nothing of it: {@code CONSENT}, or
 *     {@code STATUTE:code} where the law itself allows
 * @param askOnEntry questions that start when a child is new or its claim has changed
 * @param freshness how long an answer is good enough not to ask again, and a value not stale
 * @param zone the region's zone, for days and deadlines
 * @param grounds of each category of data, by day
 * @param destructionDays days after a withdrawal until whose end personal data are destroyed
 */
public record RegistrySettings(
    String stageOneGround,
    Set<QuestionKind> askOnEntry,
    Duration freshness,
    ZoneId zone,
    GroundRules grounds,
    int destructionDays) {
  public static final String CONSENT = GroundRules.CONSENT;
  public static final String STATUTE_PREFIX = GroundRules.STATUTE_PREFIX;
  public static final Duration DEFAULT_FRESHNESS = Duration.ofDays(180);
  public static final int DEFAULT_DESTRUCTION_DAYS = 30;

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
    grounds = grounds.orStageOne(stageOneGround);
    if (destructionDays < 1 || destructionDays > DEFAULT_DESTRUCTION_DAYS) {
      throw new IllegalArgumentException("data are destroyed within 1 to 30 days");
    }
  }

  /** With the same ground of stage 1 on every day, and consent for everything else. */
  public RegistrySettings(
      String stageOneGround, Set<QuestionKind> askOnEntry, Duration freshness, ZoneId zone) {
    this(
        stageOneGround,
        askOnEntry,
        freshness,
        zone,
        new GroundRules(Map.of()),
        DEFAULT_DESTRUCTION_DAYS);
  }
}
