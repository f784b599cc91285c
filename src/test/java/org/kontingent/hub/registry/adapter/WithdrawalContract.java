package org.kontingent.hub.registry.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kontingent.hub.registry.Children.claim;
import static org.kontingent.hub.registry.Children.consent;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.ConsentGiver;
import org.kontingent.hub.registry.ConsentId;
import org.kontingent.hub.registry.GoldenRecord;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.ReadVerification;
import org.kontingent.hub.registry.RecordState;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.RegisterConsent;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.registry.SourceQuestions;
import org.kontingent.hub.registry.SourceRequestId;
import org.kontingent.hub.registry.SourceRequestState;
import org.kontingent.hub.registry.UpsertOutcome;
import org.kontingent.hub.registry.UpsertedPupil;
import org.kontingent.hub.registry.ValidationFailed;
import org.kontingent.hub.registry.VerificationState;
import org.kontingent.hub.registry.consent.ConsentState;
import org.kontingent.hub.registry.consent.ConsentView;
import org.kontingent.hub.registry.consent.DestructionPlan;
import org.kontingent.hub.registry.consent.ListConsents;
import org.kontingent.hub.registry.consent.PlannedStep;
import org.kontingent.hub.registry.consent.WithdrawConsent;
import org.kontingent.hub.registry.consent.Withdrawal;
import org.kontingent.hub.registry.consent.WithdrawalChannel;
import org.kontingent.hub.registry.school.EnrolmentId;
import org.kontingent.hub.registry.school.ReadEnrolment;
import org.kontingent.hub.registry.school.StudyGroupId;
import org.kontingent.hub.registry.school.internal.EnrolmentStore;
import org.springframework.jdbc.core.JdbcTemplate;

/** What follows at once from a withdrawn consent (registry.md 7.4). */
abstract class WithdrawalContract extends SchoolStage {
  @Test
  void withdrawnConsentClosesTheRecordAtOnceAndPlansItsDestruction() {
    String id = newId();
    UpsertedPupil child = submit(id, girlWith(id).snils(snilsOf(id)).build());

    DestructionPlan plan = withdraw(consentOf(child));

    assertThat(plan.pupil()).isEqualTo(child.regionalId());
    assertThat(plan.steps())
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.action()).isEqualTo(PlannedStep.Action.DESTROY);
              assertThat(step.until()).isEqualTo(TODAY.plusDays(30));
            });
    assertThat(read(child).recordState()).isEqualTo(RecordState.RESTRICTED);
    assertThat(read(child).golden()).isEqualTo(GoldenRecord.NOTHING);
    assertThat(lastChange(child))
        .containsEntry("CHANGE_KIND", "DELETED")
        .containsEntry("REASON", "WITHDRAWN")
        .containsEntry("SNILS", digits(snilsOf(id)))
        .containsEntry("VERSION", read(child).version());
  }

  @Test
  void questionsUnderWayAreCancelledAndALateAnswerIsNotApplied() {
    String id = newId();
    UpsertedPupil child = submit(id, girlWith(id).build());
    SourceRequestId sent = question(child, QuestionKind.BIRTH_RECORD).request();
    takeAllOf(child);

    withdraw(consentOf(child));

    assertThat(registry.get(ReadVerification.class).read(List.of(child.regionalId())))
        .extracting(VerificationState::state)
        .containsOnly(SourceRequestState.CANCELLED);
    long records = recordsOf(child);
    assertThat(
            registry
                .transactions()
                .call(
                    () ->
                        registry
                            .get(SourceQuestions.class)
                            .answered(
                                answerTo(sent, SourceOutcome.FOUND, registryGirl(id).build()))))
        .isFalse();
    assertThat(recordsOf(child)).isEqualTo(records);
  }

  @Test
  void enrolmentIsCountedFromNowOnAndNoVersionTellsWhose() {
    School school = school();
    StudyGroupId group = classOf(school, 4, null);
    RegionalId child = girl();
    EnrolmentId enrolment = enrol(order(school, child, group, TODAY), school.actor()).enrolment();
    long before = registry.get(EnrolmentStore.class).countFrom(school.id(), TODAY);

    withdraw(consentOf(child));

    assertThat(registry.get(ReadEnrolment.class).read(enrolment).orElseThrow())
        .satisfies(
            counted -> {
              assertThat(counted.pupil()).isNull();
              assertThat(counted.counted().birthYear()).isEqualTo(2015);
              assertThat(counted.counted().grade()).isEqualTo(4);
            });
    assertThat(registry.get(EnrolmentStore.class).countFrom(school.id(), TODAY)).isEqualTo(before);
    assertThat(
            jdbc()
                .queryForList(
                    "SELECT content FROM registry_school_version WHERE id = ?",
                    String.class,
                    enrolment.value()))
        .hasSize(2)
        .noneMatch(content -> content.contains(child.toString()));
    assertThat(
            jdbc()
                .queryForList(
                    "SELECT change_kind FROM registry_change WHERE subject = ?",
                    String.class,
                    enrolment.value()))
        .containsExactly("UPSERT");
  }

  @Test
  void repeatedWithdrawalChangesNothingAndGivesTheSamePlan() {
    UpsertedPupil child = child();
    ConsentId consent = consentOf(child);
    DestructionPlan first = withdraw(consent);
    long version = read(child).version();

    assertThat(
            registry
                .get(WithdrawConsent.class)
                .withdraw(
                    new Withdrawal(
                        consent,
                        TODAY.minusDays(3),
                        WithdrawalChannel.POST,
                        ConsentGiver.ADULT_PUPIL,
                        "OTHER",
                        null)))
        .isEqualTo(first);
    assertThat(read(child).version()).isEqualTo(version);
  }

  @Test
  void anotherConsentKeepsTheRecordOpen() {
    UpsertedPupil child = child();
    ConsentId first = consentOf(child);
    ConsentId second = registry.get(RegisterConsent.class).register(consent(keyOf(child)));

    DestructionPlan plan = withdraw(first);

    assertThat(plan.steps())
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.action()).isEqualTo(PlannedStep.Action.KEPT);
              assertThat(step.ground()).isEqualTo(second.toString());
            });
    assertThat(read(child).recordState()).isNotEqualTo(RecordState.RESTRICTED);
    assertThat(read(child).golden().name()).isNotNull();
  }

  @Test
  void newConsentBeforeTheDayOpensTheRecordAgainWithTheSameClaim() {
    String id = newId();
    PupilFacts facts = girlWith(id).build();
    UpsertedPupil child = submit(id, facts);
    withdraw(consentOf(child));
    assertThatThrownBy(() -> upsert(claim(id, facts)))
        .hasFieldOrPropertyWithValue("code", "CONSENT_REQUIRED");

    registry.get(RegisterConsent.class).register(consent(key(id)));
    UpsertedPupil again = upsert(claim(id, facts));

    assertThat(again.outcome()).isEqualTo(UpsertOutcome.UNCHANGED);
    assertThat(again.regionalId()).isEqualTo(child.regionalId());
    assertThat(read(child).golden().name()).isNotNull();
    assertThat(lastChange(child))
        .containsEntry("CHANGE_KIND", "UPSERT")
        .containsEntry("VERSION", again.version());
  }

  @Test
  void consentsAreListedWithWhatBecameOfThem() {
    UpsertedPupil child = child();
    ConsentId first = consentOf(child);
    registry.get(RegisterConsent.class).register(consent(keyOf(child)));
    withdraw(first);

    List<ConsentView> all = registry.get(ListConsents.class).of(child.regionalId());

    assertThat(all)
        .extracting(ConsentView::state)
        .containsExactly(ConsentState.VALID, ConsentState.WITHDRAWN);
    assertThat(all.get(1).withdrawal().channel()).isEqualTo(WithdrawalChannel.VISIT);
    assertThat(all.get(1).withdrawnAt()).isNotNull();
  }

  @Test
  void whatIsMissingOrInTheFutureIsRefusedAndUnknownConsentsAreNotFound() {
    UpsertedPupil child = child();
    ConsentId consent = consentOf(child);
    assertThatThrownBy(
            () ->
                registry
                    .get(WithdrawConsent.class)
                    .withdraw(
                        new Withdrawal(consent, TODAY.plusDays(1), null, null, "SYSTEM", null)))
        .isInstanceOf(ValidationFailed.class);
    assertThatThrownBy(() -> withdraw(new ConsentId(java.util.UUID.randomUUID())))
        .hasFieldOrPropertyWithValue("code", "NOT_FOUND");
    assertThat(read(child).recordState()).isNotEqualTo(RecordState.RESTRICTED);
  }

  // ---- doing ----

  SourceKey keyOf(UpsertedPupil child) {
    return read(child).sourceKeys().get(0);
  }

  UpsertedPupil child() {
    String id = newId();
    return submit(id, girlWith(id).build());
  }

  ConsentId consentOf(UpsertedPupil child) {
    return consentOf(child.regionalId());
  }

  ConsentId consentOf(RegionalId child) {
    return registry.get(ListConsents.class).of(child).get(0).id();
  }

  DestructionPlan withdraw(ConsentId consent) {
    return registry
        .get(WithdrawConsent.class)
        .withdraw(
            new Withdrawal(
                consent,
                LocalDate.ofInstant(
                    registry.clock().instant(), java.time.ZoneId.of("Europe/Moscow")),
                WithdrawalChannel.VISIT,
                ConsentGiver.REPRESENTATIVE,
                "RO61SCH01",
                "message-withdrawal"));
  }

  Map<String, Object> lastChange(UpsertedPupil child) {
    return jdbc()
        .queryForList(
            "SELECT change_kind, reason, snils, version FROM registry_change WHERE pupil = ?"
                + " ORDER BY version DESC",
            child.regionalId().value())
        .get(0);
  }

  long recordsOf(UpsertedPupil child) {
    return jdbc()
        .queryForObject(
            "SELECT count(*) FROM registry_source_record WHERE linked_to = ?",
            Long.class,
            child.regionalId().value());
  }

  JdbcTemplate jdbc() {
    return new JdbcTemplate(database.dataSource());
  }
}
