package org.kontingent.hub.registry.matching;

import org.kontingent.hub.registry.matching.internal.SampledEstimation;

/**
 * Estimates a model from records of which one knows by and large which are of one child. They may
 * be those of evenly chosen children alone: pairs of one child and pairs of two are then rarer by
 * different factors, and are counted accordingly. The result is a function of the records alone.
 * One thread at a time.
 */
public interface ModelEstimation {
  /**
   * @param every one of so many children was chosen, with all its records; 1 if all were
   */
  static ModelEstimation with(MatchSettings settings, int every) {
    return new SampledEstimation(settings, every);
  }

  /**
   * Takes one record; a record id must not come twice. The same said again of one child by the same
   * kind of source is left out.
   *
   * @param child equal for records that stand with one child
   */
  void take(String child, StrandRow row);

  /** The model, once all are taken. */
  MatchModel model();
}
