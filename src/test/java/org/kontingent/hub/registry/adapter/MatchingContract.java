package org.kontingent.hub.registry.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontingent.hub.registry.Children.certificate;
import static org.kontingent.hub.registry.Children.name;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.platform.OperatorOrder;
import org.kontingent.hub.registry.Children;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.ConflictView;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.PupilReference;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.UpsertOutcome;
import org.kontingent.hub.registry.UpsertedPupil;
import org.kontingent.hub.registry.decision.CaseExplanation;
import org.kontingent.hub.registry.decision.DecideIdentity;
import org.kontingent.hub.registry.decision.Decided;
import org.kontingent.hub.registry.decision.OpenCase;
import org.kontingent.hub.registry.decision.ReadCases;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which claims are of one child, decided anew with every record that arrives (registry.md 6.3). */
abstract class MatchingContract extends RegistryStage {
  private static final OperatorOrder ORDER = new OperatorOrder("steward-1", "сверено по карточке");
  private static final String OTHER = "RO61SCH02";

  @Test
  void namesDateAndMotherAreEnough() {
    String id = newId();
    UpsertedPupil first = submit(id, girlWith(id).build());
    UpsertedPupil second = submit(new SourceKey(OTHER, id), girlWith(id).documents().build());
    assertThat(second.outcome()).isEqualTo(UpsertOutcome.LINKED);
    assertThat(second.regionalId()).isEqualTo(first.regionalId());
  }

  @Test
  void twinsAreTwoAndNobodyIsAskedAboutThem() {
    String id = newId();
    String other = newId();
    UpsertedPupil one = submit(id, girlWith(id).build());
    UpsertedPupil two =
        submit(
            other,
            girlWith(id)
                .name(name(surnameOf(id), "Полина", "Игоревна"))
                .documents(certificate("II-АН", "%06d".formatted(numberOf(other))))
                .build());
    assertThat(two.outcome()).isEqualTo(UpsertOutcome.CREATED);
    assertThat(two.regionalId()).isNotEqualTo(one.regionalId());
    assertThat(types(one)).isEmpty();
    assertThat(types(two)).isEmpty();
  }

  @Test
  void aLikelyDuplicateIsACaseOfBothThatExplainsItself() {
    Pair pair = suspected();

    assertThat(types(pair.first())).contains(ConflictType.POSSIBLE_DUPLICATE);
    assertThat(types(pair.second())).contains(ConflictType.POSSIBLE_DUPLICATE);
    assertThat(pair.second().outcome()).isEqualTo(UpsertOutcome.QUEUED);
    ReadCases cases = registry.get(ReadCases.class);
    assertThat(cases.open(null, 1000))
        .anyMatch(
            open ->
                List.of(open.one(), open.other())
                    .containsAll(List.of(pair.first().regionalId(), pair.second().regionalId())));
    CaseExplanation why = cases.explain(pair.first().regionalId(), pair.second().regionalId());
    assertThat(why.probability()).isBetween(0.02, 0.98);
    assertThat(why.rule()).isEqualTo("M6");
    assertThat(why.fields()).extracting(field -> field.field()).isNotEmpty();
    assertThat(why.changes()).isNotEmpty();
    assertThat(why.decided()).isFalse();
  }

  @Test
  void casesAreReadPageByPageEachOnceWhateverIsSettledMeanwhile() {
    suspected();
    Pair settled = suspected();
    suspected();
    ReadCases cases = registry.get(ReadCases.class);
    List<OpenCase> all = cases.open(null, 1000);
    assertThat(all).hasSizeGreaterThanOrEqualTo(3);

    List<OpenCase> read = new ArrayList<>();
    List<OpenCase> page = cases.open(null, 1);
    while (!page.isEmpty()) {
      read.addAll(page);
      page = cases.open(page.get(0).id(), 1);
    }
    assertThat(read).isEqualTo(all);

    OpenCase gone =
        all.stream()
            .filter(one -> List.of(one.one(), one.other()).contains(settled.first().regionalId()))
            .findFirst()
            .orElseThrow();
    registry
        .get(DecideIdentity.class)
        .notSame(settled.first().regionalId(), settled.second().regionalId(), ORDER);
    int at = all.indexOf(gone);
    assertThat(cases.open(gone.id(), 1000)).isEqualTo(all.subList(at + 1, all.size()));
  }

  @Test
  void whatAPersonFoundToBeTwoIsNeverProposedAgain() {
    Pair pair = suspected();
    assertThat(proposed(pair.first(), pair.second())).as("before the decision").isTrue();
    Decided decided =
        registry
            .get(DecideIdentity.class)
            .notSame(pair.first().regionalId(), pair.second().regionalId(), ORDER);
    assertThat(settledBy(decided)).as("the case of each").isEqualTo(2);
    assertThat(proposed(pair.first(), pair.second())).isFalse();
    assertThat(proposed(pair.second(), pair.first())).isFalse();

    CaseExplanation why =
        registry
            .get(ReadCases.class)
            .explain(pair.first().regionalId(), pair.second().regionalId());
    assertThat(why.decided()).isTrue();
    assertThat(why.against()).containsExactly("NOT_SAME");

    submit(pair.key(), pair.said().snils("112-233-445 95").build());
    assertThat(proposed(pair.first(), pair.second())).isFalse();
    assertThat(read(pair.second()).regionalId()).isEqualTo(pair.second().regionalId());
  }

  @Test
  void aMergeSettlesTheCaseAndAnUnmergeDoesNotBringItBack() {
    Pair pair = suspected();
    DecideIdentity decide = registry.get(DecideIdentity.class);
    registry.clock().advance(Duration.ofMillis(5));
    Decided merged = decide.merge(pair.first().regionalId(), pair.second().regionalId(), ORDER);
    assertThat(settledBy(merged)).isEqualTo(2);
    RegionalId survivor = read(pair.first()).regionalId();
    assertThat(read(pair.second()).regionalId()).isEqualTo(survivor);
    assertThat(types(pair.first())).doesNotContain(ConflictType.POSSIBLE_DUPLICATE);

    registry.clock().advance(Duration.ofMillis(5));
    RegionalId absorbed =
        survivor.equals(pair.first().regionalId())
            ? pair.second().regionalId()
            : pair.first().regionalId();
    decide.unmerge(absorbed, ORDER);
    assertThat(read(pair.first()).regionalId()).isEqualTo(pair.first().regionalId());
    assertThat(read(pair.second()).regionalId()).isEqualTo(pair.second().regionalId());
    assertThat(types(pair.first())).doesNotContain(ConflictType.POSSIBLE_DUPLICATE);
    assertThat(registry.get(ReadCases.class).decisions(survivor)).hasSize(2);
  }

  @Test
  void newEvidenceJoinsTwoWhoWereTwoAndTheirCaseIsGone() {
    Pair pair = suspected();
    // The second school corrects the paper: now it is the same certificate.
    UpsertedPupil again =
        submit(
            pair.key(),
            pair.said()
                .documents(certificate("II-АН", "%06d".formatted(numberOf(pair.id()))))
                .build());
    assertThat(again.regionalId()).isEqualTo(read(pair.first()).regionalId());
    assertThat(read(pair.second()).regionalId()).isEqualTo(read(pair.first()).regionalId());
    assertThat(types(pair.first())).doesNotContain(ConflictType.POSSIBLE_DUPLICATE);

    // And takes it back: they are two again.
    submit(pair.key(), pair.said().build());
    assertThat(read(pair.second()).regionalId()).isEqualTo(pair.second().regionalId());
    assertThat(read(pair.first()).regionalId()).isEqualTo(pair.first().regionalId());
    assertThat(read(new PupilReference.BySourceKey(pair.key())).regionalId())
        .isEqualTo(pair.second().regionalId());
  }

  @Test
  void anAnsweredNumberJoinsTwoWhoWereTwo() {
    Pair pair = suspected();
    PupilFacts number = new Children.Facts().snils(snilsOf(pair.id())).build();
    answer(pair.first(), QuestionKind.SNILS, number);
    answer(pair.second(), QuestionKind.SNILS, number);
    assertThat(read(pair.second()).regionalId()).isEqualTo(read(pair.first()).regionalId());
    assertThat(read(pair.first()).sourceKeys()).hasSize(2);
  }

  /** Two claims of one name and date and different papers: rule M6. */
  private record Pair(
      String id, SourceKey key, UpsertedPupil first, UpsertedPupil second, Facts facts) {
    /** What the second claim says, to be added to. */
    Children.Facts said() {
      return facts.get();
    }
  }

  private interface Facts {
    Children.Facts get();
  }

  private Pair suspected() {
    String id = newId();
    String paper = newId();
    SourceKey key = new SourceKey(OTHER, id);
    Facts said =
        () ->
            girlWith(id)
                .parents()
                .documents(certificate("V-БК", "7%05d".formatted(numberOf(paper))));
    UpsertedPupil first = submit(id, girlWith(id).build());
    UpsertedPupil second = submit(key, said.get().build());
    assertThat(second.regionalId()).isNotEqualTo(first.regionalId());
    return new Pair(id, key, first, second, said);
  }

  private List<ConflictType> types(UpsertedPupil pupil) {
    return read(pupil).openConflicts().stream().map(ConflictView::type).toList();
  }

  /** Whether there is an open case of these two; other tests' children may look alike too. */
  private boolean proposed(UpsertedPupil one, UpsertedPupil other) {
    return read(one).openConflicts().stream()
        .filter(view -> view.type() == ConflictType.POSSIBLE_DUPLICATE)
        .anyMatch(view -> view.otherPupils().contains(other.regionalId()));
  }

  /** How many conflicts are closed as decided by this. */
  private int settledBy(Decided decided) {
    return new JdbcTemplate(database.dataSource())
        .queryForObject(
            "select count(*) from registry_conflict where conflict_state = 'RESOLVED'"
                + " and decision = ?",
            Integer.class,
            decided.decision().value());
  }
}
