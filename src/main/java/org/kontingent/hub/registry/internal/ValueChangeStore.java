package org.kontingent.hub.registry.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.verified.AcknowledgeVerified.Judged;
import org.kontingent.hub.registry.verified.VerifiedChange;

/** Keeps what changed in golden records, and what systems make of it. Joins the transaction. */
public interface ValueChangeStore {
  /**
   * A verdict that a value is wrong.
   *
   * @param value that was rejected, null if it was that there is none
   */
  record Rejection(String field, String value, String system, Instant at) {
    /** Hides the value. */
    @Override
    public String toString() {
      return "Rejection[" + field + " by " + system + "]";
    }
  }

  /** What a new version of a record changed. */
  void add(RegionalId pupil, long version, List<ValueChange> changes, Instant at);

  /** Nothing of what was before may be told any more. */
  void forget(RegionalId pupil);

  /** Made known after this place, of pupils this system submitted, by others than this system. */
  List<VerifiedChange> after(String system, VerifiedChange.Place place, int limit);

  /** The pupil of a change that may be told to this system; null if there is none. */
  RegionalId pupilOf(String system, UUID change);

  /** Keeps the verdict in the place of an earlier one. */
  void judge(String system, RegionalId pupil, Judged judged, Instant at);

  /** Verdicts about these pupils that hold a value for wrong. */
  List<Rejection> rejections(Collection<RegionalId> pupils);
}
