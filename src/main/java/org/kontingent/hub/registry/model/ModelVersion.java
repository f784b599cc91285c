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
 * @param settings null until it is made
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

  /** The same once its contents are there. */
  public ModelVersion made(MatchModel model, long from, Instant at) {
    return with(ModelState.ESTIMATED, from, model.settings(), model.fingerprint(), at, null, null);
  }

  /** The same if its contents cannot be had. */
  public ModelVersion failed(String code) {
    return with(ModelState.FAILED, 0, null, null, null, code, null);
  }

  /** The same with what adopting it would do. */
  public ModelVersion previewed(ModelPreview counted) {
    return with(state, records, settings, fingerprint, madeAt, failure, counted);
  }

  private ModelVersion with(
      ModelState newState,
      long newRecords,
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
