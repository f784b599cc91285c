package org.kontingent.hub.registry.internal;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.decision.CaseExplanation;
import org.kontingent.hub.registry.decision.DecisionView;
import org.kontingent.hub.registry.decision.OpenCase;
import org.kontingent.hub.registry.decision.ReadCases;
import org.kontingent.hub.registry.matching.StrandExplanation;

/** {@link ReadCases}: looks again at what made the case, with the model in force. */
public final class CaseReading implements ReadCases {
  private final Transactions transactions;
  private final PupilStore pupils;
  private final StrandStore strands;
  private final DecisionStore decisions;
  private final ConflictStore conflicts;
  private final Grouping grouping;

  public CaseReading(
      Transactions transactions,
      PupilStore pupils,
      StrandStore strands,
      DecisionStore decisions,
      ConflictStore conflicts,
      Grouping grouping) {
    this.transactions = transactions;
    this.pupils = pupils;
    this.strands = strands;
    this.decisions = decisions;
    this.conflicts = conflicts;
    this.grouping = grouping;
  }

  @Override
  public List<OpenCase> open(UUID after, int limit) {
    return transactions.call(() -> conflicts.openCases(after, limit));
  }

  @Override
  public CaseExplanation explain(RegionalId one, RegionalId other) {
    return transactions.call(() -> explained(standing(one), standing(other)));
  }

  @Override
  public List<DecisionView> latest(int limit) {
    return transactions.call(() -> decisions.latest(limit));
  }

  @Override
  public List<DecisionView> decisions(RegionalId pupil) {
    return transactions.call(
        () ->
            decisions.ever(strands.at(List.of(standing(pupil))).stream().map(Strand::id).toList()));
  }

  private CaseExplanation explained(RegionalId one, RegionalId other) {
    if (one.equals(other)) {
      throw new RegistryRefusal(
          RegistryRefusal.Code.STATE_FORBIDDEN, "both ids lead to pupil " + one);
    }
    List<Strand> left = strands.at(List.of(one));
    List<Strand> right = strands.at(List.of(other));
    Set<StrandId> both = new HashSet<>();
    left.forEach(strand -> both.add(strand.id()));
    right.forEach(strand -> both.add(strand.id()));
    Gathered gathered = grouping.gather(both, null);
    Map<StrandId, RegionalId> standing =
        gathered.strands().stream().collect(Collectors.toMap(Strand::id, Strand::pupil));
    return left.stream()
        .flatMap(a -> right.stream().map(b -> grouping.explain(gathered, a.id(), b.id())))
        .flatMap(Optional::stream)
        .max(Comparator.comparingDouble(found -> found.pair().pairProbability()))
        .map(found -> told(one, other, found, standing::get))
        .orElseThrow(
            () ->
                new RegistryRefusal(
                    RegistryRefusal.Code.STATE_FORBIDDEN,
                    "nothing was said of one of them that could be compared"));
  }

  private static CaseExplanation told(
      RegionalId one,
      RegionalId other,
      StrandExplanation found,
      Function<StrandId, RegionalId> standing) {
    return new CaseExplanation(
        one,
        other,
        found.pair().clusterProbability(),
        found.decided(),
        found.pair().rule(),
        found.pair().fields(),
        found.pair().against().stream().map(CaseReading::code).distinct().toList(),
        found.neighbours().stream()
            .map(
                near ->
                    new CaseExplanation.Neighbour(
                        standing.apply(near.to()),
                        standing.apply(near.strand()),
                        near.probability(),
                        code(near.against())))
            .filter(near -> near.pupil() != null && !near.pupil().equals(near.to()))
            .distinct()
            .toList(),
        found.changes().stream()
            .map(
                change ->
                    new CaseExplanation.Change(
                        change.field(), change.ifAgreed(), change.ifDiffered()))
            .toList());
  }

  /** The code alone, without the remark that it was another record that said so. */
  private static String code(String against) {
    int blank = against.indexOf(' ');
    return blank < 0 ? against : against.substring(0, blank);
  }

  private RegionalId standing(RegionalId asked) {
    RegionalId survivor = Redirects.survivor(pupils, asked);
    if (pupils.find(survivor).isEmpty()) {
      throw new RegistryRefusal(RegistryRefusal.Code.NOT_FOUND, "pupil " + asked + " is unknown");
    }
    return survivor;
  }
}
