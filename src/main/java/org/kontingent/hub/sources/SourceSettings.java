package org.kontingent.hub.sources;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kontingent.hub.registry.ActState;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.registry.SourceRole;

/**
 * Settings {@code hub.sources.*}: what no published contract tells about the sources, so that an
 * installation can put it right. Anything left out has the default named here.
 *
 * @param zone the region's zone: a source's date becomes a moment at its midnight there
 * @param batch questions asked in one transaction
 * @param refusals refusal codes that mean something else than REJECTED
 */
public record SourceSettings(
    ZoneId zone,
    Integer batch,
    Map<String, SourceOutcome> refusals,
    Birth birth,
    Migration migration,
    Pension pension,
    Waiting waiting,
    Notices notices) {
  public static final int DEFAULT_BATCH = 20;
  public static final ZoneId DEFAULT_ZONE = ZoneId.of("Europe/Moscow");
  public static final SourceSettings DEFAULT =
      new SourceSettings(null, null, null, null, null, null, null, null);

  public SourceSettings {
    zone = zone == null ? DEFAULT_ZONE : zone;
    batch = batch == null ? DEFAULT_BATCH : batch;
    if (batch < 1) {
      throw new IllegalArgumentException("hub.sources.batch is at least 1");
    }
    refusals = refusals == null ? Refusals.USUAL.outcomes() : Map.copyOf(refusals);
    birth = birth == null ? Birth.DEFAULT : birth;
    migration = migration == null ? Migration.DEFAULT : migration;
    pension = pension == null ? Pension.DEFAULT : pension;
    waiting = waiting == null ? Waiting.DEFAULT : waiting;
    notices = notices == null ? Notices.DEFAULT : notices;
  }

  /**
   * ZAGS.
   *
   * @param legalBasisCode code of the dictionary СНПОСН, two characters
   * @param region two digits of the region where births are looked for; empty: everywhere
   * @param liveBirthDigit the digit that means a live birth
   * @param maleDigit the digit that means male
   * @param actStates four-character codes of state and status; any other is UNKNOWN
   */
  public record Birth(
      String legalBasisCode,
      String region,
      String liveBirthDigit,
      String maleDigit,
      Map<String, ActState> actStates) {
    static final Map<String, ActState> USUAL_STATES =
        Map.of(
            "0101", ActState.VALID,
            "0102", ActState.RESTORED,
            "0103", ActState.ANNULLED,
            "0107", ActState.AMENDED);
    static final Birth DEFAULT = new Birth(null, null, null, null, null);

    public Birth {
      legalBasisCode = legalBasisCode == null ? "01" : legalBasisCode;
      region = region == null ? "" : region;
      liveBirthDigit = liveBirthDigit == null ? "1" : liveBirthDigit;
      maleDigit = maleDigit == null ? "1" : maleDigit;
      actStates = actStates == null ? USUAL_STATES : Map.copyOf(actStates);
    }
  }

  /** MVD: by which of its services registration at the place of residence is asked. */
  public record Migration(LivingPlaceService livingPlace) {
    static final Migration DEFAULT = new Migration(null);

    public Migration {
      livingPlace = livingPlace == null ? LivingPlaceService.GUVM : livingPlace;
    }
  }

  /** Services of MVD that know registrations at the place of residence. */
  public enum LivingPlaceService {
    /** guvm 1.1.0: tells the address in parts. */
    GUVM,
    /** gismu 1.2.0: tells the id of the address register. */
    GISMU
  }

  /** The pension fund: the type word it wants with a birth place. */
  public record Pension(String birthPlaceType) {
    static final Pension DEFAULT = new Pension(null);

    public Pension {
      birthPlaceType = birthPlaceType == null ? "ОСОБОЕ" : birthPlaceType;
    }
  }

  /**
   * How long answers are waited for (departments.md 2).
   *
   * @param workingDays full working days after the day of sending
   * @param workingDaysFor other numbers of days for some questions
   * @param insteadOfDays a plain duration for all questions, for trials; null: working days count
   * @param warnAfter silence that is worth a warning
   * @param warnAfterFor other silences for some questions
   * @param endOfLife for some questions, how long after asking an answer is of any use: told to the
   *     exchange as EOL; a question without has none
   */
  public record Waiting(
      Integer workingDays,
      Map<QuestionKind, Integer> workingDaysFor,
      Duration insteadOfDays,
      Duration warnAfter,
      Map<QuestionKind, Duration> warnAfterFor,
      Map<QuestionKind, Duration> endOfLife) {
    /** Legal limit of requests between departments: Federal Law 210-FZ, article 7.2. */
    public static final int DEFAULT_WORKING_DAYS = 5;

    public static final Duration DEFAULT_WARN_AFTER = Duration.ofHours(24);

    static final Waiting DEFAULT = new Waiting(null, null, null, null, null, null);

    public Waiting {
      workingDays = workingDays == null ? DEFAULT_WORKING_DAYS : workingDays;
      workingDaysFor = workingDaysFor == null ? Map.of() : Map.copyOf(workingDaysFor);
      warnAfter = warnAfter == null ? DEFAULT_WARN_AFTER : warnAfter;
      warnAfterFor = warnAfterFor == null ? Map.of() : Map.copyOf(warnAfterFor);
      endOfLife = endOfLife == null ? Map.of() : Map.copyOf(endOfLife);
    }

    Duration warnAfter(QuestionKind kind) {
      return warnAfterFor.getOrDefault(kind, warnAfter);
    }

    Optional<Duration> endOfLife(QuestionKind kind) {
      return Optional.ofNullable(endOfLife.get(kind));
    }

    int workingDays(QuestionKind kind) {
      return workingDaysFor.getOrDefault(kind, workingDays);
    }
  }

  /**
   * Who may tell unasked.
   *
   * @param senders mnemonics at the exchange, by source role; a role without any is not believed
   */
  public record Notices(Map<SourceRole, Set<String>> senders) {
    static final Notices DEFAULT = new Notices(null);

    public Notices {
      senders = senders == null ? Map.of() : Map.copyOf(senders);
    }

    public Set<String> sendersFor(SourceRole role) {
      return senders.getOrDefault(role, Set.of());
    }
  }
}
