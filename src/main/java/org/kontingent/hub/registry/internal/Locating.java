package org.kontingent.hub.registry.internal;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.token.SealedReferences;
import org.kontingent.hub.registry.FieldIssue;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.RecordState;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.ValidationFailed;
import org.kontingent.hub.registry.locator.CandidateRef;
import org.kontingent.hub.registry.locator.LocatePupil;
import org.kontingent.hub.registry.locator.Located;
import org.kontingent.hub.registry.locator.Sought;
import org.kontingent.hub.registry.matching.MatchKeys;

/** {@link LocatePupil} by the keys the registry itself finds children by. */
public final class Locating implements LocatePupil {
  /** Whoever fits is among so many who share most with what is sought. */
  private static final int LOOKED_AT = 150;

  private static final int MOST = 5;
  private static final String USE = "candidate";

  private final Transactions transactions;
  private final PupilStore pupils;
  private final SourceRecordStore records;
  private final StrandStore strands;
  private final MatchKeyStore keys;
  private final Grouping grouping;
  private final CandidateHints hints;
  private final LookupGuard guard;
  private final Supplier<SealedReferences> references;
  private final Duration life;

  /**
   * @param references asked for when the first candidate is given out
   * @param life how long a reference is good
   */
  public Locating(
      Transactions transactions,
      PupilStore pupils,
      SourceRecordStore records,
      StrandStore strands,
      MatchKeyStore keys,
      Grouping grouping,
      CandidateHints hints,
      LookupGuard guard,
      Supplier<SealedReferences> references,
      Duration life) {
    this.transactions = transactions;
    this.pupils = pupils;
    this.records = records;
    this.strands = strands;
    this.keys = keys;
    this.grouping = grouping;
    this.hints = hints;
    this.guard = guard;
    this.references = references;
    this.life = life;
  }

  @Override
  public Located locate(Sought sought, String caller) {
    PupilFacts facts = SoughtFacts.of(sought);
    Set<StrongKey> exclusive =
        StrongKey.of(facts).stream()
            .filter(key -> key.kind().isExclusive())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (exclusive.isEmpty() && !sought.isNamed()) {
      throw new ValidationFailed(List.of(FieldIssue.error("NOT_ENOUGH", "pupil")));
    }
    return guard.lookup(
        caller,
        () -> transactions.call(() -> located(sought, facts, exclusive, caller)),
        located -> located.status() == Located.Status.NONE);
  }

  @Override
  public Optional<RegionalId> resolve(CandidateRef ref, String caller) {
    return references
        .get()
        .open(USE, caller, ref.value())
        .flatMap(
            id ->
                transactions.call(
                    () ->
                        pupils
                            .find(Redirects.survivor(pupils, new RegionalId(id)))
                            .filter(Locating::mayBeFound)
                            .map(StoredPupil::id)));
  }

  private record Fit(StoredPupil pupil, Likeness likeness) {}

  private Located located(
      Sought sought, PupilFacts facts, Set<StrongKey> exclusive, String caller) {
    Set<RegionalId> near = new LinkedHashSet<>(records.holding(exclusive));
    near.addAll(likely(sought, facts));
    List<Fit> fits = new ArrayList<>();
    for (StoredPupil pupil : pupils.find(near)) {
      if (mayBeFound(pupil)) {
        Likeness.of(sought, exclusive, pupil.golden())
            .ifPresent(likeness -> fits.add(new Fit(pupil, likeness)));
      }
    }
    return answer(firstThatDecide(fits), caller);
  }

  /** The first rule that decides, decides; where none does, all who may be meant are told. */
  private static List<Fit> firstThatDecide(List<Fit> fits) {
    List<Fit> byKey = fits.stream().filter(fit -> fit.likeness() == Likeness.KEY).toList();
    if (!byKey.isEmpty()) {
      return byKey;
    }
    List<Fit> exact = fits.stream().filter(fit -> fit.likeness() != Likeness.SLIPPED).toList();
    if (exact.size() == 1 && exact.get(0).likeness() == Likeness.AGREED) {
      return exact;
    }
    // Several agree: M5 wants exactly one.
    return fits.stream()
        .map(fit -> fit.likeness() == Likeness.AGREED ? new Fit(fit.pupil(), Likeness.NAMED) : fit)
        .toList();
  }

  private Located answer(List<Fit> fits, String caller) {
    if (fits.isEmpty()) {
      return Located.NOBODY;
    }
    List<Located.Candidate> candidates =
        fits.stream()
            .sorted(
                Comparator.comparing(Fit::likeness).thenComparing(fit -> fit.pupil().id().value()))
            .limit(MOST)
            .map(fit -> candidate(fit, caller))
            .toList();
    boolean certain = Likeness.isCertain(fits.stream().map(Fit::likeness).toList());
    return new Located(certain ? Located.Status.CONFIRMED : Located.Status.AMBIGUOUS, candidates);
  }

  private Located.Candidate candidate(Fit fit, String caller) {
    RegionalId id = fit.pupil().id();
    return new Located.Candidate(
        new CandidateRef(references.get().seal(USE, caller, id.value(), life)),
        id,
        fit.likeness().confidence(),
        hints.of(fit.pupil().golden()));
  }

  /** Those who share a name and date, then those who share most keys of likeness. */
  private Set<RegionalId> likely(Sought sought, PupilFacts facts) {
    if (!sought.isNamed()) {
      return Set.of();
    }
    Map<StrandId, Integer> shared = new HashMap<>();
    keys.bearers(grouping.keysOf(SourceRole.SCHOOL, facts), MatchKeys.CROWDED).values().stream()
        .filter(bearers -> bearers.size() <= MatchKeys.CROWDED)
        .flatMap(Set::stream)
        .forEach(strand -> shared.merge(strand, 1, Integer::sum));
    List<StrandId> nearest =
        shared.entrySet().stream()
            .sorted(
                Map.Entry.<StrandId, Integer>comparingByValue()
                    .reversed()
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(LOOKED_AT)
            .map(Map.Entry::getKey)
            .toList();
    Set<RegionalId> found =
        records.holding(
            StrongKey.of(facts).stream().filter(key -> !key.kind().isExclusive()).toList());
    Set<RegionalId> all = new LinkedHashSet<>(found);
    strands.find(nearest).forEach(strand -> all.add(strand.pupil()));
    return all;
  }

  private static boolean mayBeFound(StoredPupil pupil) {
    return pupil.mergedInto() == null
        && pupil.recordState() != RecordState.RESTRICTED
        && pupil.recordState() != RecordState.DESTROYED;
  }
}
