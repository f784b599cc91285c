package org.kontingent.hub.registry.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.StrandId;

/** Keeps source records for ever. Every method joins the caller's transaction. */
public interface SourceRecordStore {
  /**
   * Adds a record to its strand with the keys it can be found by. A second answer to the same
   * question is refused by the database.
   *
   * @param strand null for a record that is linked to nobody
   */
  void add(SourceRecord record, StrandId strand, Set<StrongKey> keys);

  /** All records linked to this pupil, in no particular order. */
  List<SourceRecord> ofPupil(RegionalId pupil);

  /**
   * Records linked to this pupil and records that are, or were, held back because of it or of one
   * merged into it.
   */
  List<SourceRecord> about(RegionalId pupil, Collection<RegionalId> absorbed);

  Optional<SourceRecord> find(UUID record);

  /** Claims under this key, held or linked to the strand it leads to now. */
  List<SourceRecord> claimsUnder(SourceKey key);

  /** Pupils that have a record with one of these keys. */
  Set<RegionalId> holding(Collection<StrongKey> keys);

  /** Pupils with a record that has an exclusive key in common with a record of these. */
  Set<RegionalId> sharing(Collection<RegionalId> pupils);

  /** The strand of a record, if it is linked; read anew. */
  Optional<StrandId> strandOf(UUID record);

  /** What a department told under this id of its own. */
  Optional<SourceRecord> notice(String system, String noticeId);

  /** Lets a record that means nobody yet wait for whoever comes with one of these keys. */
  void await(SourceRecord record, Set<StrongKey> keys);

  /** Records that wait under one of these keys, oldest first, locked for the transaction. */
  List<SourceRecord> awaiting(Collection<StrongKey> keys);

  /** The place of a record that waited or was held was found: it waits no more. */
  void place(SourceRecord record, StrandId strand, Set<StrongKey> keys);

  /** Whom this key of a system leads to. */
  Optional<RegionalId> pupilUnder(SourceKey key);

  /** The strand of what was claimed under this key. */
  Optional<StrandId> strandUnder(SourceKey key);

  /** From now on this key leads there; refused by the database if it leads somewhere already. */
  void bind(SourceKey key, StrandId strand, RegionalId pupil);

  /** From now on this key, which led elsewhere, leads there. */
  void rebind(SourceKey key, StrandId strand, RegionalId pupil);

  /** What was said under this key was taken back: readers find nobody by it. */
  void retract(SourceKey key, Instant at);

  /** Something is said under this key again. */
  void revive(SourceKey key);

  boolean isRetracted(SourceKey key);

  /** Keys under which something is said of this pupil now, in a fixed order. */
  List<SourceKey> sourceKeysOf(RegionalId pupil);
}
