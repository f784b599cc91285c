package org.kontingent.hub.registry.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.kontingent.hub.registry.GoldenRecord;
import org.kontingent.hub.registry.IdentityState;
import org.kontingent.hub.registry.RecordState;

/**
 * All that follows from a pupil's source records and what people decided.
 *
 * @param conflicts those that are open
 * @param settled those that would be open but for a decision
 */
public record Computed(
    GoldenRecord golden,
    RecordState recordState,
    IdentityState identityState,
    List<FoundConflict> conflicts,
    List<FoundConflict> settled) {
  /** When a record arrived is told to readers but is no part of what it says. */
  private static final Set<String> NOT_CONTENT = Set.of("receivedAt");

  public Computed {
    conflicts = sorted(conflicts);
    settled = sorted(settled);
  }

  /** The same of a pupil who studies there. */
  public Computed studying(Study study) {
    List<FoundConflict> all = new ArrayList<>(conflicts);
    all.addAll(study.conflicts());
    return new Computed(golden.studying(study.places()), recordState, identityState, all, settled);
  }

  /** The same of a pupil whose data may only be kept. */
  Computed closed() {
    return new Computed(golden, RecordState.RESTRICTED, identityState, conflicts, settled);
  }

  private static List<FoundConflict> sorted(List<FoundConflict> found) {
    return found.stream().sorted(Comparator.comparing(FoundConflict::name)).toList();
  }

  /** The one byte form: equal sets of source records give equal text. */
  public String canonical() {
    return CanonicalJson.write(this, NOT_CONTENT);
  }

  /** SHA-256 of the record without its conflicts, hex. */
  public String contentHash() {
    return Sha256.hex(
        recordState + "|" + identityState + "|" + CanonicalJson.write(golden, NOT_CONTENT));
  }

  @Override
  public String toString() {
    return "Computed[" + identityState + " " + conflicts + "]";
  }
}
