package org.kontingent.hub.registry.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontingent.hub.registry.Children.certificate;
import static org.kontingent.hub.registry.Children.mother;
import static org.kontingent.hub.registry.Children.name;
import static org.kontingent.hub.registry.Children.registration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.ActState;
import org.kontingent.hub.registry.AddressKind;
import org.kontingent.hub.registry.BirthRecord;
import org.kontingent.hub.registry.BirthStatus;
import org.kontingent.hub.registry.Children;
import org.kontingent.hub.registry.CivilAct;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.ConflictView;
import org.kontingent.hub.registry.Gender;
import org.kontingent.hub.registry.IdentityState;
import org.kontingent.hub.registry.NoticeKind;
import org.kontingent.hub.registry.NoticeOutcome;
import org.kontingent.hub.registry.ParentFacts;
import org.kontingent.hub.registry.ParentKind;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.PupilView;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.RecordState;
import org.kontingent.hub.registry.SourceNotice;
import org.kontingent.hub.registry.SourceRequestState;
import org.kontingent.hub.registry.TakeNotice;
import org.kontingent.hub.registry.UpsertedPupil;
import org.kontingent.hub.registry.ValueState;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What departments tell unasked reaches the right child, and no other, on both databases. */
abstract class NoticeContract extends RegistryStage {
  private static final LocalDate DAY = LocalDate.of(2025, 8, 1);

  @Test
  void aChangedNameBecomesTheNameAndTheOldOneAFormerOne() {
    String id = newId();
    UpsertedPupil pupil = confirmed(id);
    long version = read(pupil).version();
    assertThat(take(nameChange(id, name("Новикова", "Алёна", "Игоревна"))))
        .isEqualTo(NoticeOutcome.APPLIED);

    PupilView view = read(pupil);
    assertThat(view.golden().name().value().surname()).isEqualTo("Новикова");
    assertThat(view.golden().name().state()).isEqualTo(ValueState.VERIFIED);
    assertThat(view.golden().formerNames())
        .singleElement()
        .satisfies(
            former -> {
              assertThat(former.value().name().surname()).isEqualTo("Тестова");
              assertThat(former.value().until()).isEqualTo(DAY);
            });
    assertThat(view.version()).isEqualTo(version + 1);
    // The school still says the old name: it is told, its value is not lost in silence.
    assertThat(types(view)).contains(ConflictType.NAME_DIFF);
  }

  @Test
  void theSameNoticeAgainChangesNothingAndAnotherContentUnderItsIdIsRefused() {
    String id = newId();
    UpsertedPupil pupil = confirmed(id);
    SourceNotice notice = nameChange(id, name("Новикова", "Алёна", "Игоревна"));
    take(notice);
    long version = read(pupil).version();
    assertThat(take(notice)).isEqualTo(NoticeOutcome.KNOWN);
    SourceNotice other = nameChange(id, name("Другова", "Алёна", "Игоревна"));
    assertThat(take(withId(other, notice.noticeId()))).isEqualTo(NoticeOutcome.CONTRADICTS_EARLIER);
    assertThat(read(pupil).version()).isEqualTo(version);
  }

  @Test
  void twoChangesOfNameInEitherOrderGiveTheSame() {
    String one = newId();
    String two = newId();
    UpsertedPupil first = confirmed(one);
    UpsertedPupil second = confirmed(two);
    for (boolean reversed : new boolean[] {false, true}) {
      String id = reversed ? two : one;
      SourceNotice earlier =
          event(
              NoticeKind.NAME_CHANGED,
              about(id),
              Children.girl().name(name("Иванова", "Ольга", "Игоревна")).build(),
              DAY);
      SourceNotice later =
          event(
              NoticeKind.NAME_CHANGED,
              girlWith(id).name(name("Иванова", "Ольга", "Игоревна")).build(),
              Children.girl().name(name("Петрова", "Ольга", "Игоревна")).build(),
              DAY.plusDays(5));
      for (SourceNotice notice : reversed ? List.of(later, earlier) : List.of(earlier, later)) {
        take(onlyName(notice));
      }
    }
    assertThat(read(first).golden().name().value().surname()).isEqualTo("Петрова");
    assertThat(read(first).golden().formerNames())
        .extracting(f -> f.value().name().surname() + " " + f.value().name().first())
        .containsExactly("Иванова Ольга", "Тестова Алёна");
    // The later one found a child of another name and waits for a person; it is never guessed.
    assertThat(read(second).golden().name().value().first()).isEqualTo("Ольга");
    assertThat(types(read(second))).contains(ConflictType.DOCUMENT_CLASH);
  }

  @Test
  void anAnnulledActOfAConfirmedPupilBlocksAndNothingDisappears() {
    String id = newId();
    UpsertedPupil pupil = confirmed(id);
    assertThat(read(pupil).identityState()).isEqualTo(IdentityState.CONFIRMED);
    assertThat(
            take(
                event(
                    NoticeKind.BIRTH_ANNULLED,
                    about(id),
                    registryGirl(id).act(actOf(id, ActState.ANNULLED, BirthStatus.LIVE)).build(),
                    DAY)))
        .isEqualTo(NoticeOutcome.APPLIED);

    PupilView view = read(pupil);
    assertThat(types(view)).contains(ConflictType.ACT_ANNULLED);
    assertThat(view.identityState()).isEqualTo(IdentityState.PROVISIONAL);
    assertThat(view.golden().birthRecord().state()).isEqualTo(ValueState.CONTRADICTED);
    assertThat(view.golden().name().value().first()).isNotNull();
    assertThat(view.golden().name().state()).isNotEqualTo(ValueState.VERIFIED);
    assertThat(view.golden().birthDate().value()).hasToString("2015-03-14");
  }

  @Test
  void aStillBirthOrAnAnnulledActCreatesNobody() {
    String id = newId();
    int before = pupils();
    take(
        event(
            NoticeKind.BIRTH,
            about(id),
            registryGirl(id).act(actOf(id, ActState.VALID, BirthStatus.STILL)).build(),
            DAY));
    take(
        event(
            NoticeKind.BIRTH_ANNULLED,
            about(id),
            registryGirl(id).act(actOf(id, ActState.ANNULLED, BirthStatus.LIVE)).build(),
            DAY));
    assertThat(pupils()).isEqualTo(before);
  }

  @Test
  void aNoticeThatMeansNobodyYetIsAppliedWhenTheChildComes() {
    String id = newId();
    assertThat(
            take(
                event(
                    NoticeKind.BIRTH_ANNULLED,
                    about(id),
                    registryGirl(id).act(actOf(id, ActState.ANNULLED, BirthStatus.LIVE)).build(),
                    DAY)))
        .isEqualTo(NoticeOutcome.KEPT);
    UpsertedPupil pupil = submit(id, girlWith(id).citizen("643").build());
    assertThat(types(read(pupil))).contains(ConflictType.ACT_ANNULLED);
    assertThat(read(pupil).identityState()).isEqualTo(IdentityState.PROVISIONAL);
    assertThat(waiting()).isZero();
  }

  @Test
  void aBirthToldUnaskedConfirmsTheChildItsNumbersAndNamesFit() {
    String id = newId();
    UpsertedPupil pupil = submit(id, girlWith(id).citizen("643").build());
    take(event(NoticeKind.BIRTH, about(id), registryGirl(id).build(), DAY));
    assertThat(read(pupil).identityState()).isEqualTo(IdentityState.CONFIRMED);
    assertThat(read(pupil).golden().birthRecord().state()).isEqualTo(ValueState.VERIFIED);
  }

  @Test
  void anAmendedActReplacesWhatItsEarlierVersionSaid() {
    String id = newId();
    UpsertedPupil pupil = confirmed(id);
    take(
        event(
            NoticeKind.BIRTH_AMENDED,
            about(id),
            registryGirl(id)
                .name(name("Тестова", "Алёна", "Петровна"))
                .act(actOf(id, ActState.AMENDED, BirthStatus.LIVE))
                .build(),
            LocalDate.of(2025, 10, 1)));
    assertThat(read(pupil).golden().name().value().patronymic()).isEqualTo("Петровна");
    assertThat(read(pupil).golden().birthRecord().value().state()).isEqualTo(ActState.AMENDED);
  }

  @Test
  void anEstablishedFatherStandsBesideTheMother() {
    String id = newId();
    UpsertedPupil pupil = confirmed(id);
    ParentFacts father =
        new ParentFacts(
            ParentKind.FATHER,
            name("Отцов", "Пётр", "Ильич"),
            null,
            Gender.MALE,
            null,
            List.of(),
            List.of());
    take(
        event(
            NoticeKind.FILIATED,
            about(id),
            new Children.Facts().name(name("Отцова", "Алёна", "Петровна")).parents(father).build(),
            DAY));
    assertThat(read(pupil).golden().parents())
        .extracting(parent -> parent.kind() + " " + parent.name().value().surname())
        .contains("MOTHER Тестова", "FATHER Отцов");
    assertThat(read(pupil).golden().name().value().surname()).isEqualTo("Отцова");
  }

  @Test
  void aDeathEndsTheLifeOfTheRecordAndEveryOpenQuestion() {
    String id = newId();
    UpsertedPupil pupil = submit(id, girlWith(id).citizen("643").build());
    take(event(NoticeKind.DIED, about(id), PupilFacts.NOTHING, DAY));
    assertThat(read(pupil).recordState()).isEqualTo(RecordState.DECEASED);
    assertThat(read(pupil).golden().name().value().first()).isEqualTo("Алена");
    assertThat(
            registry
                .get(org.kontingent.hub.registry.ReadVerification.class)
                .read(List.of(pupil.regionalId())))
        .isNotEmpty()
        .allMatch(question -> question.state() == SourceRequestState.CANCELLED);
    UpsertedPupil again =
        submit(id, girlWith(id).citizen("643").name(name("Тестова", "Алена", null)).build());
    assertThat(again.requestsStarted()).isEmpty();
    assertThat(read(pupil).recordState()).isEqualTo(RecordState.DECEASED);
  }

  @Test
  void afterAnAdoptionNothingOfBeforeIsShown() {
    String id = newId();
    UpsertedPupil pupil = confirmed(id);
    take(nameChange(id, name("Промежуткова", "Алёна", "Игоревна")));
    String paper = newNumber();
    PupilFacts now =
        new Children.Facts()
            .name(name("Приёмова", "Дарья", "Олеговна"))
            .born("2015-03-17")
            .gender(Gender.FEMALE)
            .act(
                Children.act(
                    "7%020d".formatted(numberOf(id)), ActState.VALID, certificate("III-ДА", paper)))
            .parents(mother("Приёмова", "Анна", "Юрьевна"))
            .build();
    assertThat(take(event(NoticeKind.ADOPTED, about(id), now, DAY.plusDays(3))))
        .isEqualTo(NoticeOutcome.APPLIED);

    PupilView view = read(pupil);
    assertThat(view.golden().name().value().first()).isEqualTo("Дарья");
    assertThat(view.golden().birthDate().value()).hasToString("2015-03-17");
    String shown = StoredJson.write(view.golden()) + StoredJson.write(view.openConflicts());
    assertThat(shown)
        .doesNotContain("Тестова", "Алёна", "Алена", "Мария", "Игоревна", "Промежуткова")
        .doesNotContain("2015-03-14", "1%020d".formatted(numberOf(id)), "II-АН");
    assertThat(view.golden().name().provenance().eventTime()).isNull();
    assertThat(shown).doesNotContainIgnoringCase("adopt");

    // The school says the old things again: still nothing of it is seen.
    submit(id, girlWith(id).citizen("643").build());
    shown = StoredJson.write(read(pupil).golden()) + StoredJson.write(read(pupil).openConflicts());
    assertThat(shown).doesNotContain("Тестова", "Алёна", "Алена", "Мария", "2015-03-14");
    // Nor in what was once shown as a contradiction.
    assertThat(
            JdbcClient.create(database.dataSource())
                .sql("SELECT contending FROM registry_conflict WHERE pupil = :pupil")
                .param("pupil", pupil.regionalId().value())
                .query(String.class)
                .list())
        .isNotEmpty()
        .noneMatch(text -> text.contains("Тестова") || text.contains("Промежуткова"));
  }

  @Test
  void aNewRegistrationBecomesTheCurrentAddress() {
    String id = newId();
    UpsertedPupil pupil = confirmed(id);
    answer(
        pupil,
        QuestionKind.LIVING_PLACE,
        new Children.Facts().addresses(registration("ул. Старая, д. 1")).build());
    registry.clock().advance(java.time.Duration.ofDays(1));
    take(
        event(
            NoticeKind.REGISTRATION_CHANGED,
            about(id),
            new Children.Facts().addresses(registration("ул. Новая, д. 2")).build(),
            DAY));
    assertThat(read(pupil).golden().addresses())
        .filteredOn(address -> address.value().kind() == AddressKind.REGISTRATION)
        .extracting(address -> address.value().text())
        .containsExactly("ул. Новая, д. 2");
  }

  @Test
  void numbersOfOneChildWithTheNameOfAnotherAreHeldForAPerson() {
    String id = newId();
    UpsertedPupil pupil = confirmed(id);
    String before = StoredJson.write(read(pupil).golden());
    assertThat(
            take(
                event(
                    NoticeKind.DIED,
                    girlWith(id).name(name("Тестова", "Ольга", "Игоревна")).build(),
                    PupilFacts.NOTHING,
                    DAY)))
        .isEqualTo(NoticeOutcome.HELD);
    assertThat(read(pupil).recordState()).isNotEqualTo(RecordState.DECEASED);
    assertThat(StoredJson.write(read(pupil).golden())).isEqualTo(before);
    assertThat(types(read(pupil))).contains(ConflictType.DOCUMENT_CLASH);
  }

  @Test
  void numbersOfTwoChildrenInOneNoticeMeanNeither() {
    String one = newId();
    String two = newId();
    UpsertedPupil first = submit(one, girlWith(one).citizen("643").build());
    UpsertedPupil second = submit(two, girlWith(two).citizen("643").snils(snilsOf(two)).build());
    assertThat(
            take(
                event(
                    NoticeKind.DIED,
                    girlWith(one).snils(snilsOf(two)).build(),
                    PupilFacts.NOTHING,
                    DAY)))
        .isEqualTo(NoticeOutcome.HELD);
    assertThat(read(first).recordState()).isNotEqualTo(RecordState.DECEASED);
    assertThat(read(second).recordState()).isNotEqualTo(RecordState.DECEASED);
  }

  @Test
  void aNoticeAboutOneTwinNeverTouchesTheOther() {
    String one = newId();
    String two = newId();
    UpsertedPupil first = confirmed(one);
    UpsertedPupil second =
        submit(two, girlWith(two).name(name("Тестова", "Полина", "Игоревна")).build());
    long version = read(second).version();
    take(event(NoticeKind.DIED, about(one), PupilFacts.NOTHING, DAY));
    assertThat(read(first).recordState()).isEqualTo(RecordState.DECEASED);
    assertThat(read(second).version()).isEqualTo(version);
  }

  // ---- doing ----

  private UpsertedPupil confirmed(String id) {
    UpsertedPupil pupil = submit(id, girlWith(id).citizen("643").build());
    answer(pupil, QuestionKind.BIRTH_RECORD, registryGirl(id).build());
    return pupil;
  }

  private NoticeOutcome take(SourceNotice notice) {
    registry.clock().advance(java.time.Duration.ofMillis(5));
    return registry.transactions().call(() -> registry.get(TakeNotice.class).take(notice));
  }

  private SourceNotice nameChange(String id, org.kontingent.hub.registry.PersonName now) {
    return event(NoticeKind.NAME_CHANGED, about(id), new Children.Facts().name(now).build(), DAY);
  }

  private static PupilFacts about(String id) {
    return registryGirl(id).documents().build();
  }

  private static BirthRecord actOf(String id, ActState state, BirthStatus born) {
    BirthRecord act = registryGirl(id).build().birthRecord();
    return new BirthRecord(
        act.uid(),
        act.actNumber(),
        act.actDate(),
        act.officeCode(),
        act.officeName(),
        "2",
        DAY,
        state,
        null,
        born,
        act.certificates());
  }

  private SourceNotice event(NoticeKind kind, PupilFacts about, PupilFacts facts, LocalDate day) {
    Instant now = registry.clock().instant();
    return new SourceNotice(
        kind,
        "urn:test:notice",
        UUID.randomUUID().toString(),
        new CivilAct("77", day, "R6100001", "Отдел ЗАГС"),
        about,
        facts,
        "message-" + UUID.randomUUID(),
        day.atStartOfDay(ZoneOffset.UTC).toInstant(),
        now,
        now,
        null);
  }

  private static SourceNotice withId(SourceNotice notice, String id) {
    return copy(notice, id, notice.facts());
  }

  private static SourceNotice onlyName(SourceNotice notice) {
    return copy(
        notice, notice.noticeId(), new Children.Facts().name(notice.facts().name()).build());
  }

  private static SourceNotice copy(SourceNotice notice, String id, PupilFacts facts) {
    return new SourceNotice(
        notice.kind(),
        notice.sourceSystem(),
        id,
        notice.act(),
        notice.about(),
        facts,
        notice.messageId(),
        notice.eventTime(),
        notice.asOf(),
        notice.receivedAt(),
        null);
  }

  private static List<ConflictType> types(PupilView view) {
    return view.openConflicts().stream().map(ConflictView::type).toList();
  }

  private int pupils() {
    return count("registry_pupil");
  }

  private int waiting() {
    return JdbcClient.create(database.dataSource())
        .sql(
            "SELECT count(*) FROM registry_awaiting_key k JOIN registry_source_record r"
                + " ON r.id = k.record WHERE r.linked_to IS NOT NULL")
        .query(Integer.class)
        .single();
  }

  private int count(String table) {
    return JdbcClient.create(database.dataSource())
        .sql("SELECT count(*) FROM " + table)
        .query(Integer.class)
        .single();
  }
}
