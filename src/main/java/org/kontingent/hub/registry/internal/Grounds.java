package org.kontingent.hub.registry.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.registry.ConsentId;
import org.kontingent.hub.registry.DataCategory;
import org.kontingent.hub.registry.Purpose;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceKey;

/** Finds the ground on which a pupil's stage-1 data may be processed (registry.md 7.1). */
public final class Grounds {
  private final ConsentStore consents;
  private final RegistrySettings settings;
  private final Clock clock;

  public Grounds(ConsentStore consents, RegistrySettings settings, Clock clock) {
    this.consents = consents;
    this.settings = settings;
    this.clock = clock;
  }

  /** Whether a ground that was recorded when something was asked is still one today. */
  boolean stands(String ground) {
    LocalDate today = today();
    if (ground.startsWith(GroundRules.STATUTE_PREFIX)) {
      return settings.grounds().on(DataCategory.STAGE1, today).equals(ground);
    }
    return consents
        .find(ConsentId.parse(ground))
        .filter(stored -> stored.isValid(today))
        .isPresent();
  }

  /**
   * The statute of the settings, or the id of a consent registered for the pupil that covers this
   * operator and purpose, one of those named first. Empty if there is none.
   *
   * @param keys the pupil's, and that of what is claimed just now
   * @param pupil null for one that is not known yet
   */
  Optional<String> stageOne(
      Collection<SourceKey> keys,
      RegionalId pupil,
      List<ConsentId> named,
      String operator,
      Purpose purpose) {
    LocalDate today = today();
    if (!settings.grounds().needsConsent(DataCategory.STAGE1, today)) {
      return Optional.of(settings.grounds().on(DataCategory.STAGE1, today));
    }
    return consents.about(keys, pupil).stream()
        .filter(stored -> stored.covers(operator, purpose, DataCategory.STAGE1, today))
        .min(Comparator.comparing(stored -> !named.contains(stored.id())))
        .map(stored -> stored.id().toString());
  }

  /**
   * What allows this category of a pupil's data to be processed by anybody for anything: the
   * statute of the settings, or the id of a consent. Empty if nothing does.
   */
  public Optional<String> anyFor(
      DataCategory category, Collection<SourceKey> keys, RegionalId pupil) {
    LocalDate today = today();
    if (!settings.grounds().needsConsent(category, today)) {
      return Optional.of(settings.grounds().on(category, today));
    }
    return consents.about(keys, pupil).stream()
        .filter(stored -> stored.isValid(today))
        .filter(stored -> stored.consent().dataCategories().contains(category))
        .map(stored -> stored.id().toString())
        .findFirst();
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(settings.zone()));
  }
}
