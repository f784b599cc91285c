package org.kontingent.hub.registry.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.registry.DeletionReason;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.Snils;

/** Keeps pupils' golden records. Every method joins the caller's transaction. */
public interface PupilStore {
  /** The row as it is, without following merges. */
  Optional<StoredPupil> find(RegionalId id);

  /** Those of these that exist, as they are, without following merges, in no particular order. */
  List<StoredPupil> find(Collection<RegionalId> ids);

  /** Locks these rows for the transaction, in one order for everybody, and reads them anew. */
  List<StoredPupil> lock(Collection<RegionalId> ids);

  /** Begins a pupil with nothing known. */
  void create(RegionalId id, Instant now);

  /**
   * Puts the new golden record in place and leaves a change entry without a public number, none of
   * a record that is closed.
   *
   * @return the new version
   */
  long replace(RegionalId id, Computed computed, Instant now);

  /**
   * From now on {@code from} leads to {@code to}; leaves a change of key, which readers see before
   * the next change of {@code to}.
   */
  void redirect(RegionalId from, RegionalId to, Instant now);

  /** It leads to itself again; its record is to be replaced next. */
  void restore(RegionalId id);

  /**
   * Closes the record to everybody, or merely withholds it from the federal segment; leaves a
   * change entry that says it is deleted.
   *
   * @param closed whether the record's state becomes RESTRICTED
   */
  void withhold(RegionalId id, boolean closed, DeletionReason reason, Instant now);

  /** The record as it is goes to readers anew: whether it is given may have changed. */
  void tellAgain(RegionalId id, Instant now);

  /** Pupils whose golden record holds this number. */
  List<RegionalId> withSnils(Snils snils);

  /** How many there are; those merged into others left out. */
  long count();

  Optional<RegionalId> withFederalId(String federalId);

  /** Ids that were merged into this one, directly or through others. */
  List<RegionalId> absorbedBy(RegionalId id);

  /** Ids in order of creation, after this one (null: from the start); merged ones left out. */
  List<RegionalId> page(RegionalId after, int limit);
}
