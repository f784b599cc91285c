package org.kontingent.hub.registry.school.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kontingent.hub.registry.school.internal.Enrolments.main;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontingent.hub.registry.CanonicalStudy;
import org.kontingent.hub.registry.school.EducationLevel;
import org.kontingent.hub.registry.school.EndReason;
import org.kontingent.hub.registry.school.EnrolmentKind;
import org.kontingent.hub.registry.school.EnrolmentState;

/** States and invariants of registry.md 4.10 and 5.2, by the day. */
class EnrolmentStatesTest {
  private static final LocalDate FIRST = LocalDate.of(2025, 9, 1);
  private static final Set<EnrolmentState> HOLDING =
      EnumSet.of(EnrolmentState.ACTIVE, EnrolmentState.SUSPENDED);

  @Test
  void anEnrolmentIsPlannedThenActiveThenEnded() {
    StoredEnrolment one = main(1, EducationLevel.BASIC, "2025-09-01", "2025-09-10");
    List<StoredEnrolment> all = List.of(one);
    assertThat(EnrolmentStates.on(FIRST.minusDays(1), one, all)).isEqualTo(EnrolmentState.PLANNED);
    assertThat(EnrolmentStates.on(FIRST, one, all)).isEqualTo(EnrolmentState.ACTIVE);
    assertThat(EnrolmentStates.on(FIRST.plusDays(9), one, all)).isEqualTo(EnrolmentState.ACTIVE);
    assertThat(EnrolmentStates.on(FIRST.plusDays(10), one, all)).isEqualTo(EnrolmentState.ENDED);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 20250901, -77})
  void onNoDayAreTwoMainEnrolmentsOfALevelGroupActive(long seed) {
    Random random = new Random(seed);
    int overlapping = 0;
    for (int i = 0; i < 200; i++) {
      List<StoredEnrolment> all = anyHistory(random);
      for (int d = -2; d < 40; d++) {
        LocalDate day = FIRST.plusDays(d);
        Map<EducationLevel.Group, Long> holding =
            all.stream()
                .filter(one -> EnrolmentStates.isMain(one.enrolment()))
                .filter(one -> HOLDING.contains(EnrolmentStates.on(day, one, all)))
                .collect(
                    Collectors.groupingBy(
                        one -> one.enrolment().level().group(), Collectors.counting()));
        assertThat(holding.values()).allMatch(count -> count == 1);
        for (StoredEnrolment one : all) {
          boolean claims = one.enrolment().covers(day) && EnrolmentStates.isMain(one.enrolment());
          if (claims) {
            assertThat(holding)
                .as("a claimed day is held by somebody")
                .containsKey(one.enrolment().level().group());
          }
        }
      }
      overlapping += record(all).conflicts().isEmpty() ? 0 : 1;
    }
    assertThat(overlapping).as("the cases must differ to mean anything").isBetween(20, 199);
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 4})
  void theRecordDoesNotDependOnTheOrderInWhichEnrolmentsAreRead(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < 100; i++) {
      List<StoredEnrolment> all = anyHistory(random);
      List<StoredEnrolment> shuffled = new ArrayList<>(all);
      Collections.shuffle(shuffled, random);
      assertThat(record(shuffled)).isEqualTo(record(all));
    }
  }

  private static CanonicalStudy record(List<StoredEnrolment> all) {
    StudyRecord record = new StudyRecord(all, Map.of(), Set.of(), null, null, FIRST.plusDays(15));
    return CanonicalStudy.of(record.places(), new StudyConflicts(record, all).all());
  }

  private static List<StoredEnrolment> anyHistory(Random random) {
    List<StoredEnrolment> all = new ArrayList<>();
    int count = 1 + random.nextInt(5);
    for (int n = 0; n < count; n++) {
      LocalDate from = FIRST.plusDays(random.nextInt(30));
      String to = random.nextInt(3) == 0 ? null : from.plusDays(random.nextInt(12)).toString();
      all.add(
          Enrolments.of(
              n,
              random.nextInt(4) == 0 ? EnrolmentKind.EXTERNAL : EnrolmentKind.MAIN,
              random.nextInt(4) == 0 ? EducationLevel.SPO : EducationLevel.BASIC,
              from.toString(),
              to,
              EndReason.values()[random.nextInt(EndReason.values().length)]));
    }
    return all;
  }
}
