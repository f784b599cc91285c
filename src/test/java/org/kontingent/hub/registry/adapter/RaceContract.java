package org.kontingent.hub.registry.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kontingent.hub.registry.Children.claim;
import static org.kontingent.hub.registry.Children.consent;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.platform.TaskProgress;
import org.kontingent.hub.registry.CallAnswer;
import org.kontingent.hub.registry.CallKey;
import org.kontingent.hub.registry.DueQuestion;
import org.kontingent.hub.registry.IdempotentCalls;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.RegisterConsent;
import org.kontingent.hub.registry.SourceAnswer;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.registry.SourceQuestions;
import org.kontingent.hub.registry.SourceRequestId;
import org.kontingent.hub.registry.UpsertOutcome;
import org.kontingent.hub.registry.UpsertedPupil;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Several nodes at once, and calls that come again. */
abstract class RaceContract extends RegistryStage {
  /** H2 locks all due rows before it counts them off, so a second taker finds none meanwhile. */
  abstract boolean locksRowByRow();

  // ---- concurrency ----

  @Test
  void twoNodesWithTheSameNewChildMakeOne() throws Exception {
    String id = newId();
    registry.get(RegisterConsent.class).register(consent(key(id)));
    PupilFacts facts = girlWith(id).build();
    List<UpsertedPupil> results = together(4, n -> upsert(claim(id, facts)));
    assertThat(results)
        .extracting(UpsertedPupil::regionalId)
        .containsOnly(results.get(0).regionalId());
    assertThat(results).filteredOn(r -> r.outcome() == UpsertOutcome.CREATED).hasSize(1);
    assertThat(read(results.get(0)).version()).isEqualTo(1);
  }

  @Test
  void twoSchoolsWithTheSameChildAtOnceMakeOne() throws Exception {
    String id = newId();
    PupilFacts facts = girlWith(id).build();
    List<SourceKey> keys =
        List.of(key(id), new SourceKey("RO61SCH02", id), new SourceKey("RO61SCH03", id));
    keys.forEach(key -> registry.get(RegisterConsent.class).register(consent(key)));
    List<UpsertedPupil> results = together(3, n -> upsert(claim(keys.get(n), facts, null)));
    assertThat(results)
        .extracting(UpsertedPupil::regionalId)
        .containsOnly(results.get(0).regionalId());
    assertThat(results)
        .extracting(UpsertedPupil::outcome)
        .containsExactlyInAnyOrder(
            UpsertOutcome.CREATED, UpsertOutcome.LINKED, UpsertOutcome.LINKED);
  }

  @Test
  void theSameAnswerAtTwoNodesIsAppliedOnce() throws Exception {
    String id = newId();
    UpsertedPupil submitted = submit(id, girlWith(id).build());
    SourceAnswer answer =
        answerTo(
            question(submitted, QuestionKind.BIRTH_RECORD).request(),
            SourceOutcome.FOUND,
            registryGirl(id).build());
    List<Boolean> applied =
        together(
            4,
            n ->
                new org.kontingent.hub.platform.adapter.RetryingTransactions(
                        registry.get(
                            org.springframework.transaction.PlatformTransactionManager.class))
                    .call(() -> registry.get(SourceQuestions.class).answered(answer)));
    assertThat(applied).containsOnlyOnce(true);
    assertThat(read(submitted).version()).isEqualTo(2);
  }

  @Test
  void nodesTakeDifferentQuestions() throws Exception {
    for (int i = 0; i < 4; i++) {
      String id = newId();
      submit(id, girlWith(id).build());
    }
    CyclicBarrier bothHold = new CyclicBarrier(2);
    List<List<SourceRequestId>> taken =
        together(
            2,
            n ->
                registry
                    .transactions()
                    .call(
                        () -> {
                          SourceQuestions questions = registry.get(SourceQuestions.class);
                          List<SourceRequestId> mine =
                              questions.takeDue(5).stream().map(DueQuestion::id).toList();
                          await(bothHold);
                          mine.forEach(id -> questions.queued(id, "m-" + id));
                          return mine;
                        }));
    List<SourceRequestId> all = new ArrayList<>(taken.get(0));
    all.addAll(taken.get(1));
    assertThat(all).doesNotHaveDuplicates().hasSize(locksRowByRow() ? 10 : 5);
  }

  // ---- repeated calls ----

  @Test
  void theSameCallIsAnsweredOnceAndOtherContentUnderItsIdIsRefused() throws Exception {
    IdempotentCalls calls = registry.get(IdempotentCalls.class);
    CallKey key = new CallKey("school", UUID.randomUUID(), "a");
    AtomicInteger done = new AtomicInteger();
    List<CallAnswer> answers =
        together(3, n -> calls.once(key, () -> "answer " + done.incrementAndGet()));
    assertThat(answers).extracting(CallAnswer::answer).containsOnly(answers.get(0).answer());
    assertThat(answers).filteredOn(a -> !a.replayed()).hasSize(1);
    assertThatThrownBy(
            () -> calls.once(new CallKey("school", key.clientRequestId(), "b"), () -> "x"))
        .hasFieldOrPropertyWithValue("code", "REQUEST_ID_REUSED");
    assertThat(calls.once(new CallKey("other", key.clientRequestId(), "b"), () -> "x").replayed())
        .isFalse();
  }

  @Test
  void aRefusedCallLeavesNothingAndMayBeRepeated() {
    IdempotentCalls calls = registry.get(IdempotentCalls.class);
    CallKey key = new CallKey("school", UUID.randomUUID(), "a");
    String id = newId();
    PupilFacts facts = girlWith(id).build();
    assertThatThrownBy(() -> calls.once(key, () -> upsert(claim(id, facts)).outcome().name()))
        .hasFieldOrPropertyWithValue("code", "CONSENT_REQUIRED");
    registry.get(RegisterConsent.class).register(consent(key(id)));
    assertThat(calls.once(key, () -> upsert(claim(id, facts)).outcome().name()).answer())
        .isEqualTo("CREATED");
    assertThat(calls.once(key, () -> "never").replayed()).isTrue();
  }

  @Test
  void anAnswerIsForgottenAfterThirtyDays() {
    CallKey key = new CallKey("school", UUID.randomUUID(), "a");
    registry.get(IdempotentCalls.class).once(key, () -> "first");
    try (RegistryUnderTest later = new RegistryUnderTest(database, Map.of())) {
      later.clock().advance(Duration.ofDays(31));
      assertThat(later.get(IdempotentCalls.class).once(key, () -> "second"))
          .isEqualTo(new CallAnswer("second", false));
    }
  }

  @Test
  void answersTooOldToBeGivenAgainAreRemoved() {
    CallKey old = new CallKey("school", UUID.randomUUID(), "a");
    CallKey young = new CallKey("school", UUID.randomUUID(), "a");
    registry.get(IdempotentCalls.class).once(old, () -> "first");
    try (RegistryUnderTest later = new RegistryUnderTest(database, Map.of())) {
      later.clock().advance(Duration.ofDays(2));
      later.get(IdempotentCalls.class).once(young, () -> "first");
      later.clock().advance(Duration.ofDays(29));
      OldRows calls = OldRows.ofCalls(database.dataSource(), later.clock());
      assertThat(calls.remove(TaskProgress.UNSEEN).done()).isPositive();
      assertThat(kept(old)).isZero();
      assertThat(kept(young)).isEqualTo(1);
      assertThat(calls.remove(TaskProgress.UNSEEN).done()).isZero();
      assertThat(later.get(IdempotentCalls.class).once(young, () -> "second").replayed()).isTrue();
    }
  }

  private long kept(CallKey key) {
    return JdbcClient.create(database.dataSource())
        .sql("SELECT count(*) FROM registry_call WHERE client_request_id = :id")
        .param("id", key.clientRequestId())
        .query(Long.class)
        .single();
  }
}
