package org.kontingent.hub.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontingent.hub.registry.Children.act;
import static org.kontingent.hub.registry.Children.certificate;
import static org.kontingent.hub.registry.Children.girl;
import static org.kontingent.hub.registry.Children.mother;
import static org.kontingent.hub.registry.Children.name;
import static org.kontingent.hub.registry.Children.registration;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontingent.hub.registry.ActState;
import org.kontingent.hub.registry.Children;
import org.kontingent.hub.registry.Gender;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceOutcome;

/**
 * The golden record is a function of the set of records: contradictory sources, in any order and
 * with any repetitions, give the same bytes and the same conflicts.
 */
class AnyOrderOfArrivalTest {
  private static final int CASES = 120;
  private static final int ORDERS = 5;

  private static final List<String> SURNAMES = List.of("Тестова", "Тёстова", "ТЕСТОВА", "Иная");
  private static final List<String> FIRST_NAMES = List.of("Алена", "Алёна", "Елена");
  private static final List<String> DATES = List.of("2015-03-14", "2015-03-15", "2015-03", "2015");
  private static final List<String> NUMBERS = List.of("112-233-445 95", "087-654-303 00");

  @ParameterizedTest
  @ValueSource(longs = {1, 20250901, -77})
  void theSameRecordsInAnyOrderGiveTheSameBytes(long seed) {
    Random random = new Random(seed);
    Set<String> different = new HashSet<>();
    int withConflicts = 0;
    for (int i = 0; i < CASES; i++) {
      List<SourceRecord> records = contradictorySources(random);
      Computed first = ComputeGolden.of(records);
      for (int order = 0; order < ORDERS; order++) {
        Computed other = ComputeGolden.of(shuffledWithRepetitions(records, random));
        assertThat(other.canonical()).isEqualTo(first.canonical());
        assertThat(other.contentHash()).isEqualTo(first.contentHash());
      }
      different.add(first.canonical());
      withConflicts += first.conflicts().isEmpty() ? 0 : 1;
    }
    assertThat(different.size())
        .as("the cases must differ to mean anything")
        .isGreaterThan(CASES / 2);
    assertThat(withConflicts).isGreaterThan(CASES / 2);
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4})
  void whoHasTheBetterRightToAContestedNumberIsTheSameForAnyOrder(long seed) {
    Random random = new Random(seed);
    RegionalId a = new RegionalId(new UUID(0, 1));
    RegionalId b = new RegionalId(new UUID(0, 2));
    for (int i = 0; i < CASES; i++) {
      List<SourceRecord> ofA = contradictorySources(random);
      List<SourceRecord> ofB = contradictorySources(random);
      boolean lostByA = isContested(a, ofA, b, ofB);
      boolean lostByB = isContested(b, ofB, a, ofA);
      assertThat(
              isContested(
                  a, shuffledWithRepetitions(ofA, random), b, shuffledWithRepetitions(ofB, random)))
          .isEqualTo(lostByA);
      for (StrongKey key : shared(ofA, ofB)) {
        Contention contentionOfA = contention(a, ofA, b, ofB);
        Contention contentionOfB = contention(b, ofB, a, ofA);
        assertThat(contentionOfA.isLost(key))
            .as("exactly one of two holders loses")
            .isNotEqualTo(contentionOfB.isLost(key));
      }
      assertThat(shared(ofA, ofB).isEmpty()).isEqualTo(!lostByA && !lostByB);
    }
  }

  private static boolean isContested(
      RegionalId own, List<SourceRecord> records, RegionalId other, List<SourceRecord> others) {
    return contention(own, records, other, others).isAnyLost();
  }

  private static Contention contention(
      RegionalId own, List<SourceRecord> records, RegionalId other, List<SourceRecord> others) {
    return Contention.of(own, Evidence.of(records), Map.of(other, Evidence.of(others)));
  }

  private static Set<StrongKey> shared(List<SourceRecord> one, List<SourceRecord> two) {
    Set<StrongKey> shared = held(one);
    shared.retainAll(held(two));
    return shared;
  }

  private static Set<StrongKey> held(List<SourceRecord> records) {
    Set<StrongKey> held = new HashSet<>();
    Evidence.of(records).found().forEach(r -> held.addAll(StrongKey.of(r.facts())));
    held.removeIf(key -> !key.kind().isExclusive());
    return held;
  }

  /** Another history of the same records: another order, repetitions, other ids and receipts. */
  private static List<SourceRecord> shuffledWithRepetitions(
      List<SourceRecord> records, Random random) {
    List<SourceRecord> shuffled = new ArrayList<>(records);
    for (SourceRecord record : records) {
      while (random.nextInt(3) == 0) {
        shuffled.add(record);
      }
    }
    Collections.shuffle(shuffled, random);
    List<SourceRecord> received = new ArrayList<>();
    for (SourceRecord record : shuffled) {
      received.add(Records.again(record, Records.NOON.plusSeconds(received.size())));
    }
    return received;
  }

  /** Schools, the birth, migration and pension registries, each saying something else at times. */
  private static List<SourceRecord> contradictorySources(Random random) {
    List<SourceRecord> records = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      records.add(Records.claim("school-" + random.nextInt(2), time(random), said(random).build()));
    }
    for (int i = 0; i < random.nextInt(3); i++) {
      records.add(
          Records.answer(
              QuestionKind.BIRTH_RECORD,
              random.nextBoolean() ? null : time(random),
              time(random),
              said(random)
                  .act(
                      act(
                          "10000000000000000000" + random.nextInt(2),
                          random.nextInt(4) == 0 ? ActState.ANNULLED : ActState.VALID,
                          certificate("I-АН", "00000" + random.nextInt(3))))
                  .build()));
    }
    for (int i = 0; i < random.nextInt(3); i++) {
      records.add(Records.answer(QuestionKind.LIVING_PLACE, time(random), said(random).build()));
    }
    for (int i = 0; i < random.nextInt(3); i++) {
      records.add(
          Records.answer(
              QuestionKind.SNILS,
              time(random),
              new Children.Facts().snils(any(NUMBERS, random)).build()));
    }
    if (random.nextBoolean()) {
      records.add(
          Records.without(
              any(List.of(QuestionKind.values()), random),
              random.nextBoolean() ? SourceOutcome.NOT_FOUND : SourceOutcome.AMBIGUOUS));
    }
    return records;
  }

  private static Children.Facts said(Random random) {
    Children.Facts facts =
        girl()
            .name(
                name(
                    any(SURNAMES, random),
                    any(FIRST_NAMES, random),
                    random.nextBoolean() ? null : "Игоревна"))
            .born(any(DATES, random))
            .gender(random.nextInt(5) == 0 ? Gender.MALE : Gender.FEMALE)
            .documents(certificate("II-АН", "00000" + random.nextInt(3)))
            .parents(
                mother(any(SURNAMES, random), random.nextInt(4) == 0 ? "Ольга" : "Мария", null));
    if (random.nextBoolean()) {
      facts.citizen(random.nextBoolean() ? "643" : "112");
    }
    if (random.nextBoolean()) {
      facts.addresses(registration("ул. Мира, " + random.nextInt(3)));
    }
    if (random.nextBoolean()) {
      facts.snils(any(NUMBERS, random));
    }
    return facts;
  }

  /** Few moments, so that ties are frequent. */
  private static Instant time(Random random) {
    return Records.NOON.plus(Duration.ofHours(random.nextInt(3)));
  }

  private static <T> T any(List<T> values, Random random) {
    return values.get(random.nextInt(values.size()));
  }
}
