package org.kontingent.hub.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontingent.hub.registry.Children.act;
import static org.kontingent.hub.registry.Children.certificate;
import static org.kontingent.hub.registry.Children.girl;
import static org.kontingent.hub.registry.Children.mother;
import static org.kontingent.hub.registry.Children.name;
import static org.kontingent.hub.registry.internal.Records.NOON;
import static org.kontingent.hub.registry.internal.Records.again;
import static org.kontingent.hub.registry.internal.Records.answer;
import static org.kontingent.hub.registry.internal.Records.claim;
import static org.kontingent.hub.registry.internal.ValueDecisions.TODAY;
import static org.kontingent.hub.registry.internal.ValueDecisions.basis;
import static org.kontingent.hub.registry.internal.ValueDecisions.choose;
import static org.kontingent.hub.registry.internal.ValueDecisions.lock;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.ActState;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.decision.ValueField;

/** Neither records nor decisions know in which order they came. */
class RulingsInAnyOrderTest {
  private static final List<ValueField> FIELDS =
      List.of(ValueField.NAME, ValueField.BIRTH_DATE, ValueField.MOTHER);
  private static final String ACT = "100000000000000000001";

  @Test
  void anyOrderOfRecordsAndDecisionsGivesTheSame() {
    for (long seed = 1; seed <= 150; seed++) {
      Random random = new Random(seed);
      List<SourceRecord> records = sources(random);
      List<StoredDecision> decisions = decisions(random, records);
      Computed first = basis(records, decisions).compute();
      for (int order = 0; order < 4; order++) {
        List<SourceRecord> shuffled = new ArrayList<>(records);
        records.stream()
            .filter(record -> random.nextInt(3) == 0)
            .forEach(record -> shuffled.add(again(record, record.receivedAt().plusSeconds(60))));
        Collections.shuffle(shuffled, random);
        List<StoredDecision> turned = new ArrayList<>(decisions);
        Collections.shuffle(turned, random);
        Computed other = basis(shuffled, turned).compute();
        assertThat(other.canonical()).as("seed %d", seed).isEqualTo(first.canonical());
        assertThat(other.settled())
            .extracting(FoundConflict::decidedBy)
            .isEqualTo(first.settled().stream().map(FoundConflict::decidedBy).toList());
      }
    }
  }

  private static List<SourceRecord> sources(Random random) {
    List<String> surnames = List.of("Тестова", "Тёстова", "Иная", "Новая");
    List<String> mothers = List.of("Мария", "Марья", "Анна");
    List<String> dates = List.of("2015-03-14", "2015-03-15", "2015-03");
    List<SourceRecord> records = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Instant at = NOON.plus(Duration.ofHours(random.nextInt(4)));
      var facts =
          girl()
              .name(name(surnames.get(random.nextInt(4)), "Алена", "Игоревна"))
              .born(dates.get(random.nextInt(3)))
              .parents(mother("Тестова", mothers.get(random.nextInt(3)), "Петровна"));
      records.add(
          switch (random.nextInt(3)) {
            case 0 ->
                answer(
                    QuestionKind.BIRTH_RECORD,
                    at,
                    facts.act(act(ACT, ActState.VALID, certificate("II-АН", "000123"))).build());
            case 1 -> answer(QuestionKind.SNILS, at, facts.snils("112-233-445 95").build());
            default -> claim("s" + random.nextInt(3), at, facts.build());
          });
    }
    return records;
  }

  private static List<StoredDecision> decisions(Random random, List<SourceRecord> records) {
    List<StoredDecision> decisions = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      ValueField field = FIELDS.get(random.nextInt(FIELDS.size()));
      SourceRecord record = records.get(random.nextInt(records.size()));
      List<SourceRecord> seen =
          random.nextInt(3) == 0 ? records.subList(0, 1 + random.nextInt(4)) : records;
      decisions.add(
          random.nextBoolean()
              ? choose(field, record, ConflictType.NAME_DIFF, seen)
              : lock(field, record, TODAY.plusDays(random.nextInt(3) - 1), seen));
    }
    return decisions;
  }
}
