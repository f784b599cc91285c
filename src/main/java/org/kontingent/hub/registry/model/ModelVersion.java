package org.kontingent.hub.registry.model;

import java.time.Instant;
import java.util.Objects;
import org.kontingent.hub.registry.matching.MatchModel;
import org.kontingent.hub.registry.matching.MatchSettings;

/**
 * A version of the model, without its contents. Whatever has not happened yet is null.
 *
 * @param basedOn the version whose thresholds were changed
 * @param records how many records it was estimated from
 * @param children how many children's region it speaks of; 0 if that was not written down
 * @param targetPrecision the share of right links its thresholds were asked for; null if none was
 * @param settings null until it is made, but for the review budget wished for
 * @param rules which rules judge by it
 * @param fingerprint the same for equal models
 * @param failure code of why it could not be made
 * @param keyedAt since when all records are found by keys of this version
 * @param regroupedAt since when all records stand where it puts them
 */
public record ModelVersion(
    int number,
    ModelOrigin origin,
    ModelState state,
    Integer basedOn,
    long records,
    long children,
    Double targetPrecision,
    MatchSettings settings,
    int rules,
    String fingerprint,
    String orderedBy,
    String reason,
    Instant orderedAt,
    Instant madeAt,
    String failure,
    ModelPreview preview,
    String adoptedBy,
    Instant adoptedAt,
    Instant keyedAt,
    Instant regroupedAt) {
  public ModelVersion {
    Objects.requireNonNull(origin);
    Objects.requireNonNull(state);
    Objects.requireNonNull(orderedBy);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(orderedAt);
  }

  /** One that is still to be made. */
  public static ModelVersion ordered(
      int number,
      ModelOrigin origin,
      Integer basedOn,
      int rules,
      String by,
      String reason,
      Instant at) {
    return new ModelVersion(
        number,
        origin,
        ModelState.ORDERED,
        basedOn,
        0,
        0,
        null,
        null,
        rules,
        null,
        by,
        reason,
        at,
        null,
        null,
        null,
        null,
        null,
        null,
        null);
  }

  /** The same if its thresholds are to be found by what is wished of them. */
  public ModelVersion aimingAt(double precision, double perThousand, long from) {
    return new ModelVersion(
        number,
        origin,
        state,
        basedOn,
        from,
        children,
        precision,
        new MatchSettings(
            MatchSettings.DEFAULT.linkProbability(),
            MatchSettings.DEFAULT.reviewProbability(),
            perThousand),
        rules,
        fingerprint,
        orderedBy,
        reason,
        orderedAt,
        madeAt,
        failure,
        preview,
        adoptedBy,
        adoptedAt,
        keyedAt,
        regroupedAt);
  }

  /** The same once its contents are there. */
  public ModelVersion made(MatchModel model, long from, Instant at) {
    return with(
        ModelState.ESTIMATED,
        from,
        model.children(),
        model.settings(),
        model.fingerprint(),
        at,
        null,
        null);
  }

  /** The same if its contents cannot be had. */
  public ModelVersion failed(String code) {
    return with(ModelState.FAILED, 0, 0, null, null, null, code, null);
  }

  /** The same with what adopting it would do. */
  public ModelVersion previewed(ModelPreview counted) {
    return with(state, records, children, settings, fingerprint, madeAt, failure, counted);
  }

  private ModelVersion with(
      ModelState newState,
      long newRecords,
      long newChildren,
      MatchSettings newSettings,
      String newFingerprint,
      Instant newMadeAt,
      String newFailure,
      ModelPreview newPreview) {
    return new ModelVersion(
        number,
        origin,
        newState,
        basedOn,
        newRecords,
        newChildren,
        targetPrecision,
        newSettings,
        rules,
        newFingerprint,
        orderedBy,
        reason,
        orderedAt,
        newMadeAt,
        newFailure,
        newPreview,
        adoptedBy,
        adoptedAt,
        keyedAt,
        regroupedAt);
  }
}
