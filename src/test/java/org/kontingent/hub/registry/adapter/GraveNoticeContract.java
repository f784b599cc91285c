package org.kontingent.hub.registry.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontingent.hub.registry.Children.certificate;
import static org.kontingent.hub.registry.Children.mother;
import static org.kontingent.hub.registry.Children.name;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.ActState;
import org.kontingent.hub.registry.BirthStatus;
import org.kontingent.hub.registry.Children;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.Gender;
import org.kontingent.hub.registry.IdentityState;
import org.kontingent.hub.registry.NoticeKind;
import org.kontingent.hub.registry.NoticeOutcome;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.PupilView;
import org.kontingent.hub.registry.RecordState;
import org.kontingent.hub.registry.SourceRequestState;
import org.kontingent.hub.registry.UpsertedPupil;
import org.kontingent.hub.registry.ValueState;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Acts that end or hide something: annulment, death, adoption; they touch that one child only. */
abstract class GraveNoticeContract extends NoticeStage {
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
    assertThat(view.golden().birthDate().value()).hasToString(bornOn(id).toString());
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
        submit(id, girlWith(id).citizen("643").name(name(surnameOf(id), "Алена", null)).build());
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
            .born(bornOn(id).plusDays(3).toString())
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
    assertThat(view.golden().birthDate().value()).hasToString(bornOn(id).plusDays(3).toString());
    String shown = StoredJson.write(view.golden()) + StoredJson.write(view.openConflicts());
    assertThat(shown)
        .doesNotContain(surnameOf(id), "Алёна", "Алена", "Мария", "Игоревна", "Промежуткова")
        .doesNotContain(bornOn(id).toString(), "1%020d".formatted(numberOf(id)), "II-АН");
    assertThat(view.golden().name().provenance().eventTime()).isNull();
    assertThat(shown).doesNotContainIgnoringCase("adopt");

    // The school says the old things again: still nothing of it is seen.
    submit(id, girlWith(id).citizen("643").build());
    shown = StoredJson.write(read(pupil).golden()) + StoredJson.write(read(pupil).openConflicts());
    assertThat(shown)
        .doesNotContain(surnameOf(id), "Алёна", "Алена", "Мария", bornOn(id).toString());
    // Nor in what was once shown as a contradiction.
    assertThat(
            JdbcClient.create(database.dataSource())
                .sql("SELECT contending FROM registry_conflict WHERE pupil = :pupil")
                .param("pupil", pupil.regionalId().value())
                .query(String.class)
                .list())
        .isNotEmpty()
        .noneMatch(text -> text.contains(surnameOf(id)) || text.contains("Промежуткова"));
  }

  @Test
  void aNoticeAboutOneTwinNeverTouchesTheOther() {
    String one = newId();
    String two = newId();
    UpsertedPupil first = confirmed(one);
    UpsertedPupil second =
        submit(
            two,
            girlWith(one)
                .name(name(surnameOf(one), "Полина", "Игоревна"))
                .documents(certificate("II-АН", "%06d".formatted(numberOf(two))))
                .build());
    long version = read(second).version();
    take(event(NoticeKind.DIED, about(one), PupilFacts.NOTHING, DAY));
    assertThat(read(first).recordState()).isEqualTo(RecordState.DECEASED);
    assertThat(read(second).version()).isEqualTo(version);
  }
}
