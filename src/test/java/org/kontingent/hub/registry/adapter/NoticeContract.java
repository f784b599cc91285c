package org.kontingent.hub.registry.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontingent.hub.registry.Children.name;
import static org.kontingent.hub.registry.Children.registration;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.ActState;
import org.kontingent.hub.registry.AddressKind;
import org.kontingent.hub.registry.BirthStatus;
import org.kontingent.hub.registry.Children;
import org.kontingent.hub.registry.ConflictType;
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
import org.kontingent.hub.registry.UpsertedPupil;
import org.kontingent.hub.registry.ValueState;

/** What departments tell unasked reaches the right child, and no other, on both databases. */
abstract class NoticeContract extends NoticeStage {
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
              assertThat(former.value().name().surname()).isEqualTo(surnameOf(id));
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
        .containsExactly("Иванова Ольга", surnameOf(one) + " Алёна");
    // The later one found a child of another name and waits for a person; it is never guessed.
    assertThat(read(second).golden().name().value().first()).isEqualTo("Ольга");
    assertThat(types(read(second))).contains(ConflictType.DOCUMENT_CLASH);
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
                .name(name(surnameOf(id), "Алёна", "Петровна"))
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
        .contains("MOTHER " + surnameOf(id), "FATHER Отцов");
    assertThat(read(pupil).golden().name().value().surname()).isEqualTo("Отцова");
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
                    girlWith(id).name(name(surnameOf(id), "Ольга", "Игоревна")).build(),
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
}
