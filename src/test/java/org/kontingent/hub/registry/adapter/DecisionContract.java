package org.kontingent.hub.registry.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.kontingent.hub.registry.Children.registration;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.platform.OperatorOrder;
import org.kontingent.hub.registry.ChangeEntry;
import org.kontingent.hub.registry.ChangeKind;
import org.kontingent.hub.registry.IdentityState;
import org.kontingent.hub.registry.PupilReference;
import org.kontingent.hub.registry.PupilView;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.ReadVerification;
import org.kontingent.hub.registry.RecordState;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.registry.SourceQuestions;
import org.kontingent.hub.registry.SourceRequestId;
import org.kontingent.hub.registry.UpsertOutcome;
import org.kontingent.hub.registry.UpsertedPupil;
import org.kontingent.hub.registry.decision.Decided;

/** People decide who is who: what follows, and that it can all be undone (registry.md 6.6). */
abstract class DecisionContract extends DecisionStage {
  static final OperatorOrder ORDER = new OperatorOrder("steward-1", "паспорт показан в отделе");

  @Test
  void mergedPupilsAreOneAndTheOldIdLeadsThere() {
    UpsertedPupil one = child();
    UpsertedPupil other = child();
    long before = newest();

    Decided merged = decide().merge(other.regionalId(), one.regionalId(), ORDER);

    assertThat(merged.pupils()).containsExactly(one.regionalId());
    assertThat(merged.redirects())
        .containsExactly(new Decided.Redirect(other.regionalId(), one.regionalId()));
    PupilView view = read(one);
    assertThat(view.sourceKeys()).hasSize(2);
    assertThat(view.golden().documents()).hasSize(2);
    assertThat(read(other).regionalId()).isEqualTo(one.regionalId());
    assertThat(read(other).redirectedFrom()).isEqualTo(other.regionalId());
    assertThat(feedSince(before))
        .extracting(ChangeEntry::id, ChangeEntry::kind, ChangeEntry::newKey)
        .as("the change of key, then the survivor")
        .containsExactly(
            tuple(other.regionalId().value(), ChangeKind.KEY_CHANGED, one.regionalId().value()),
            tuple(one.regionalId().value(), ChangeKind.UPSERT, null));
    assertThat(registry.get(ReadVerification.class).read(List.of(one.regionalId())))
        .as("questions about both")
        .hasSize(2 * questionsOfOne());
    assertThat(registry.actions()).contains("steward-1 PUPILS_MERGED");
  }

  @Test
  void theConfirmedPupilSurvivesThoughItCameLater() {
    UpsertedPupil one = child();
    String id = newId();
    UpsertedPupil other = submit(id, girlWith(id).build());
    answer(other, QuestionKind.BIRTH_RECORD, registryGirl(id).build());
    assertThat(read(other).identityState()).isEqualTo(IdentityState.CONFIRMED);

    decide().merge(one.regionalId(), other.regionalId(), ORDER);

    assertThat(read(one).regionalId()).isEqualTo(other.regionalId());
  }

  @Test
  void anUnmergeGivesBothBackExactlyAndTheyStayTwo() {
    UpsertedPupil one = child();
    UpsertedPupil other = child();
    String oneBefore = read(one).contentHash();
    String otherBefore = read(other).contentHash();
    decide().merge(one.regionalId(), other.regionalId(), ORDER);
    long merged = newest();

    Decided apart = decide().unmerge(other.regionalId(), ORDER);

    assertThat(apart.pupils()).containsExactlyInAnyOrder(one.regionalId(), other.regionalId());
    assertThat(apart.restored()).containsExactly(other.regionalId());
    assertThat(apart.laterRecords()).isEmpty();
    assertThat(read(one).contentHash()).isEqualTo(oneBefore);
    assertThat(read(other).contentHash()).isEqualTo(otherBefore);
    assertThat(read(other).redirectedFrom()).isNull();
    assertThat(read(other).recordState()).isNotEqualTo(RecordState.MERGED);
    assertThat(feedSince(merged))
        .extracting(ChangeEntry::id, ChangeEntry::kind)
        .containsExactlyInAnyOrder(
            tuple(one.regionalId().value(), ChangeKind.UPSERT),
            tuple(other.regionalId().value(), ChangeKind.UPSERT));
    assertThatThrownBy(() -> decide().unmerge(other.regionalId(), ORDER))
        .isInstanceOf(RegistryRefusal.class);
  }

  @Test
  void whatCameWhileTwoWereOneIsListedAndGoesWithItsKey() {
    String id = newId();
    UpsertedPupil one = child();
    UpsertedPupil other = submit(id, girlWith(id).build());
    decide().merge(one.regionalId(), other.regionalId(), ORDER);

    UpsertedPupil again =
        submit(id, girlWith(id).addresses(registration("г. Примерск, ул. Новая, 1")).build());
    assertThat(again.regionalId()).as("answered with the survivor").isEqualTo(one.regionalId());
    assertThat(again.outcome()).isEqualTo(UpsertOutcome.UPDATED);

    Decided apart = decide().unmerge(other.regionalId(), ORDER);
    assertThat(apart.laterRecords()).hasSize(1);
    assertThat(read(other).golden().addresses()).hasSize(1);
    assertThat(read(one).golden().addresses()).isEmpty();
  }

  @Test
  void anAnswerToAQuestionOfBeforeGoesWithThePupilItWasAskedAbout() {
    String id = newId();
    UpsertedPupil one = child();
    UpsertedPupil other = submit(id, girlWith(id).build());
    List<SourceRequestId> asked =
        registry.get(ReadVerification.class).read(List.of(other.regionalId())).stream()
            .filter(q -> q.kind() == QuestionKind.BIRTH_RECORD)
            .map(q -> q.request())
            .toList();
    decide().merge(one.regionalId(), other.regionalId(), ORDER);
    registry
        .transactions()
        .call(
            () ->
                registry
                    .get(SourceQuestions.class)
                    .answered(
                        answerTo(asked.get(0), SourceOutcome.FOUND, registryGirl(id).build())));
    assertThat(read(one).golden().birthRecord()).isNotNull();

    decide().unmerge(other.regionalId(), ORDER);

    assertThat(read(one).golden().birthRecord()).isNull();
    assertThat(read(other).golden().birthRecord()).isNotNull();
  }

  @Test
  void aThirdMergedInIsTakenAlongAndLeftBehindRightly() {
    UpsertedPupil one = child();
    UpsertedPupil two = child();
    UpsertedPupil three = child();
    decide().merge(two.regionalId(), three.regionalId(), ORDER);
    String pair = read(two).contentHash();
    decide().merge(one.regionalId(), two.regionalId(), ORDER);
    assertThat(read(three).regionalId()).isEqualTo(one.regionalId());

    decide().unmerge(two.regionalId(), ORDER);

    assertThat(read(three).regionalId()).as("as before").isEqualTo(two.regionalId());
    assertThat(read(two).contentHash()).isEqualTo(pair);
    assertThat(read(one).sourceKeys()).hasSize(1);
  }

  @Test
  void twoWhoAreNotTheSameCanStillBeFoundToBe() {
    UpsertedPupil one = child();
    UpsertedPupil other = child();
    decide().notSame(one.regionalId(), other.regionalId(), ORDER);
    assertThat(read(other).regionalId()).isEqualTo(other.regionalId());
    decide().merge(one.regionalId(), other.regionalId(), ORDER);
    assertThat(read(other).regionalId()).as("the newest holds").isEqualTo(one.regionalId());
  }

  @Test
  void aKeyIsLinkedElsewhereAndBack() {
    String id = newId();
    UpsertedPupil one = submit(id, girlWith(id).build());
    SourceKey second = new SourceKey("RO61SCH02", id);
    assertThat(submit(second, girlWith(id).build()).regionalId()).isEqualTo(one.regionalId());
    UpsertedPupil other = child();
    String before = read(one).contentHash();

    Decided unlinked = decide().unlink(second, ORDER);
    RegionalId own = unlinked.restored().get(0);
    assertThat(own).isNotEqualTo(one.regionalId());
    assertThat(read(new PupilReference.BySourceKey(second)).regionalId()).isEqualTo(own);

    decide().takeBack(unlinked.decision(), ORDER);
    assertThat(read(new PupilReference.BySourceKey(second)).regionalId())
        .isEqualTo(one.regionalId());
    assertThat(read(one).contentHash()).isEqualTo(before);
    assertThat(read(new PupilReference.ByRegionalId(own)).regionalId())
        .as("an id once told leads somewhere for ever")
        .isEqualTo(one.regionalId());

    decide().link(second, other.regionalId(), ORDER);
    assertThat(read(new PupilReference.BySourceKey(second)).regionalId())
        .isEqualTo(other.regionalId());
    assertThat(read(one).sourceKeys()).hasSize(1);
    assertThat(read(new PupilReference.ByRegionalId(own)).regionalId())
        .isEqualTo(other.regionalId());
  }

  @Test
  void thereMustBeSomethingToDecide() {
    UpsertedPupil one = child();
    RegionalId nobody = new RegionalId(UUID.randomUUID());
    SourceKey key = read(one).sourceKeys().get(0);
    refused(RegistryRefusal.Code.NOT_FOUND, () -> decide().merge(one.regionalId(), nobody, ORDER));
    refused(RegistryRefusal.Code.NOT_FOUND, () -> decide().unmerge(nobody, ORDER));
    refused(
        RegistryRefusal.Code.NOT_FOUND,
        () -> decide().unlink(new SourceKey("RO61SCH01", "nobody"), ORDER));
    refused(
        RegistryRefusal.Code.STATE_FORBIDDEN,
        () -> decide().merge(one.regionalId(), one.regionalId(), ORDER));
    refused(RegistryRefusal.Code.STATE_FORBIDDEN, () -> decide().unmerge(one.regionalId(), ORDER));
    refused(RegistryRefusal.Code.STATE_FORBIDDEN, () -> decide().unlink(key, ORDER));
    refused(
        RegistryRefusal.Code.STATE_FORBIDDEN, () -> decide().link(key, one.regionalId(), ORDER));
  }

  @Test
  void decisionsTakenBackInAnyOrderLeaveNothingBehind() {
    Random random = new Random(7);
    for (int round = 0; round < 6; round++) {
      List<UpsertedPupil> all = new ArrayList<>();
      Map<RegionalId, String> before = new HashMap<>();
      for (int i = 0; i < 5; i++) {
        UpsertedPupil pupil = child();
        all.add(pupil);
        before.put(pupil.regionalId(), read(pupil).contentHash());
      }
      List<Decided> decisions = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        RegionalId one = all.get(random.nextInt(5)).regionalId();
        RegionalId other = all.get(random.nextInt(5)).regionalId();
        registry.clock().advance(Duration.ofMillis(3));
        try {
          decisions.add(
              switch (random.nextInt(4)) {
                case 0 -> decide().unmerge(one, ORDER);
                case 1 -> decide().notSame(one, other, ORDER);
                default -> decide().merge(one, other, ORDER);
              });
        } catch (RegistryRefusal nothingToDecide) {
          assertThat(nothingToDecide.refusal()).isEqualTo(RegistryRefusal.Code.STATE_FORBIDDEN);
        }
      }
      Collections.shuffle(decisions, random);
      decisions.forEach(made -> decide().takeBack(made.decision(), ORDER));
      all.forEach(
          pupil -> {
            assertThat(read(pupil).regionalId()).isEqualTo(pupil.regionalId());
            assertThat(read(pupil).contentHash()).isEqualTo(before.get(pupil.regionalId()));
          });
    }
  }

  /** Somebody whom nobody is like. */
  private int questionsOfOne() {
    return registry.get(ReadVerification.class).read(List.of(child().regionalId())).size();
  }
}
