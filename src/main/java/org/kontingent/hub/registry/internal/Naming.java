package org.kontingent.hub.registry.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontingent.hub.registry.IdentityState;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.StrandId;

/**
 * Under which id strands that are one child are known (registry.md 6.6): that of the confirmed
 * pupil, else the one known to the federal segment if only one is, else the one created earlier. An
 * id that is in use goes before one that was merged away. The only thing that may depend on
 * history.
 */
final class Naming {
  private static final Comparator<StoredPupil> FIRST =
      Comparator.<StoredPupil, Boolean>comparing(pupil -> pupil.mergedInto() != null)
          .thenComparing(pupil -> pupil.identityState() != IdentityState.CONFIRMED)
          .thenComparing(pupil -> pupil.federalId() == null)
          .thenComparing(StoredPupil::createdAt)
          .thenComparing(pupil -> pupil.id().value());

  private Naming() {}

  /** Pupils that one of these strands began. */
  static List<StoredPupil> begunBy(Set<StrandId> strands, Map<RegionalId, StoredPupil> known) {
    return strands.stream()
        .map(strand -> known.get(new RegionalId(strand.value())))
        .filter(java.util.Objects::nonNull)
        .toList();
  }

  /** The id of the child; that of its earliest strand if none of them ever began a pupil. */
  static RegionalId of(Set<StrandId> strands, Map<RegionalId, StoredPupil> known) {
    return begunBy(strands, known).stream()
        .min(FIRST)
        .map(StoredPupil::id)
        .orElseGet(() -> new RegionalId(strands.stream().min(StrandId::compareTo).get().value()));
  }
}
