package org.kontingent.hub.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontingent.hub.registry.Children;
import org.kontingent.hub.registry.CivilAct;
import org.kontingent.hub.registry.NoticeKind;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.RecordState;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.registry.SourceRole;

/** Notices, claims and answers give one record, whatever order they came in. */
class NoticesInAnyOrderTest {
  private static final int ORDERS = 200;

  @ParameterizedTest
  @ValueSource(longs = {1, 2})
  void anAdoptionHidesTheSameAndADeathEndsTheSame(long seed) {
    Random random = new Random(seed);
    List<SourceRecord> records =
        List.of(
            Records.claim("RO61SCH01", Records.NOON.plusSeconds(60), Children.girl().build()),
            Records.answer(QuestionKind.BIRTH_RECORD, Records.NOON, Children.girl().build()),
            Records.answer(
                QuestionKind.SNILS,
                Records.NOON,
                Children.girl().documents().snils("11223344595").build()),
            notice(NoticeKind.NAME_CHANGED, 10, called("Иванова", "Ольга")),
            notice(NoticeKind.NAME_CHANGED, 20, called("Петрова", "Ольга")),
            notice(
                NoticeKind.ADOPTED,
                30,
                new Children.Facts()
                    .name(Children.name("Приёмова", "Дарья", "Олеговна"))
                    .born("2015-03-17")
                    .parents(Children.mother("Приёмова", "Анна", "Юрьевна"))
                    .build()),
            notice(NoticeKind.NAME_CHANGED, 40, called("Взрослова", "Дарья")),
            notice(NoticeKind.DIED, 50, PupilFacts.NOTHING));
    Computed first = ComputeGolden.of(records);
    for (int i = 0; i < ORDERS; i++) {
      List<SourceRecord> shuffled = new ArrayList<>(records);
      shuffled.add(records.get(random.nextInt(records.size())));
      Collections.shuffle(shuffled, random);
      assertThat(ComputeGolden.of(shuffled).canonical()).isEqualTo(first.canonical());
    }
    assertThat(first.recordState()).isEqualTo(RecordState.DECEASED);
    assertThat(first.golden().name().value().surname()).isEqualTo("Взрослова");
    assertThat(first.golden().formerNames())
        .extracting(former -> former.value().name().surname())
        .containsExactly("Приёмова");
    assertThat(first.golden().snils().value().digits()).isEqualTo("11223344595");
    assertThat(first.canonical())
        .doesNotContain("Тестова", "Алена", "Иванова", "Петрова", "Мария", "2015-03-14", "II-АН");
  }

  private static PupilFacts called(String surname, String first) {
    return new Children.Facts().name(Children.name(surname, first, "Олеговна")).build();
  }

  private static SourceRecord notice(NoticeKind kind, int day, PupilFacts facts) {
    LocalDate date = LocalDate.of(2025, 9, 1).plusDays(day);
    Instant asOf = date.atStartOfDay(ZoneOffset.UTC).toInstant();
    Notice notice = new Notice(kind, new CivilAct("7", date, "R61", null), PupilFacts.NOTHING);
    return new SourceRecord(
        new UUID(3, day),
        SourceRole.BIRTH_REGISTRY,
        "urn:test:notice",
        "notice-" + day,
        null,
        SourceOutcome.FOUND,
        null,
        facts,
        "m-" + day,
        asOf,
        asOf,
        asOf,
        SourceRecord.hashOf(SourceOutcome.FOUND, facts),
        null,
        SourceRecord.RULE_VERSION,
        Records.PUPIL,
        LinkRule.M3,
        null,
        null,
        notice);
  }
}
