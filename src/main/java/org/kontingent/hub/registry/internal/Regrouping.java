package org.kontingent.hub.registry.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.decision.Decided.Redirect;

/**
 * Puts strands where they belong: asks the grouping which of them are one child, gives each child
 * its id, moves what stands elsewhere, redirects and restores ids, and has everybody concerned
 * computed anew. Joins the caller's transaction and locks the pupils concerned.
 */
public final class Regrouping {
  /**
   * What changed.
   *
   * @param pupils ids of the children the strands make up
   */
  public record Outcome(
      List<RegionalId> pupils, List<Redirect> redirects, List<RegionalId> restored) {}

  private final Grouping grouping;
  private final StrandStore strands;
  private final PupilStore pupils;
  private final ConflictStore conflicts;
  private final Recompute recompute;
  private final Clock clock;

  public Regrouping(
      Grouping grouping,
      StrandStore strands,
      PupilStore pupils,
      ConflictStore conflicts,
      Recompute recompute,
      Clock clock) {
    this.grouping = grouping;
    this.strands = strands;
    this.pupils = pupils;
    this.conflicts = conflicts;
    this.recompute = recompute;
    this.clock = clock;
  }

  Outcome around(Set<StrandId> touched) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    // What hangs together is looked up twice: it may have changed while the locks were waited for.
    pupils.lock(recompute.neighbourhood(grouping.gather(touched).pupils()));
    Gathered gathered = grouping.gather(touched);
    Map<RegionalId, StoredPupil> known = new HashMap<>();
    pupils
        .lock(recompute.neighbourhood(gathered.pupils()))
        .forEach(pupil -> known.put(pupil.id(), pupil));
    Changes changes = new Changes(known, now);
    for (Set<StrandId> child : grouping.partition(gathered)) {
      changes.settle(
          child, gathered.strands().stream().filter(one -> child.contains(one.id())).toList());
    }
    recompute.anew(changes.affected);
    return new Outcome(List.copyOf(changes.children), changes.redirects, changes.restored);
  }

  /** Gathers what is changed, child by child. */
  private final class Changes {
    private final Map<RegionalId, StoredPupil> known;
    private final Instant now;
    private final Set<RegionalId> children = new LinkedHashSet<>();
    private final Set<RegionalId> affected = new LinkedHashSet<>();
    private final List<Redirect> redirects = new ArrayList<>();
    private final List<RegionalId> restored = new ArrayList<>();

    Changes(Map<RegionalId, StoredPupil> known, Instant now) {
      this.known = known;
      this.now = now;
    }

    void settle(Set<StrandId> child, List<Strand> members) {
      RegionalId id = Naming.of(child, known);
      children.add(id);
      StoredPupil before = known.get(id);
      if (before == null) {
        pupils.create(id, now);
      } else if (before.mergedInto() != null) {
        pupils.restore(id);
      }
      if (before == null || before.mergedInto() != null) {
        restored.add(id);
        affected.add(id);
      }
      for (StoredPupil other : Naming.begunBy(child, known)) {
        if (!other.id().equals(id) && !id.equals(other.mergedInto())) {
          pupils.redirect(other.id(), id, now);
          conflicts.open(other.id()).forEach(gone -> conflicts.obsolete(gone.id(), now));
          redirects.add(new Redirect(other.id(), id));
          affected.add(id);
        }
      }
      List<Strand> elsewhere =
          members.stream().filter(member -> !member.pupil().equals(id)).toList();
      if (!elsewhere.isEmpty()) {
        affected.add(id);
        elsewhere.forEach(member -> affected.add(member.pupil()));
        strands.move(elsewhere, id, now);
      }
    }
  }
}
