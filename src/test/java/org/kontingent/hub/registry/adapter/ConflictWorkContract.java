package org.kontingent.hub.registry.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.ConflictLevel;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.ConflictView;
import org.kontingent.hub.registry.decision.OpenConflict;
import org.kontingent.hub.registry.internal.ConflictRaising;

/** Conflicts are listed, have their days, and go one level up when overdue (registry.md 6.5). */
abstract class ConflictWorkContract extends DecisionStage {
  @Test
  void theListTellsEveryOpenConflictOnceInPages() {
    Set<UUID> expected = new HashSet<>();
    for (int i = 0; i < 5; i++) {
      Contended child = contended();
      read(child.pupil()).openConflicts().stream().map(ConflictView::id).forEach(expected::add);
    }
    List<UUID> listed = new ArrayList<>();
    UUID after = null;
    while (true) {
      List<OpenConflict> page =
          conflicts().open(new OpenConflict.Wanted(null, null, null, false), after, 2);
      if (page.isEmpty()) {
        break;
      }
      page.forEach(one -> listed.add(one.id()));
      after = page.get(page.size() - 1).id();
    }
    assertThat(listed).doesNotHaveDuplicates().containsAll(expected);
    assertThat(
            conflicts()
                .open(
                    new OpenConflict.Wanted(
                        ConflictType.NAME_DIFF, ConflictLevel.SCHOOL, null, false),
                    null,
                    500))
        .extracting(OpenConflict::id)
        .isSubsetOf(listed)
        .hasSizeGreaterThanOrEqualTo(5);
  }

  @Test
  void whatIsOverdueGoesOneLevelUpAndGetsItsDaysAnew() {
    Contended child = contended();
    OpenConflict first = open(child.pupil(), ConflictType.NAME_DIFF);
    assertThat(first.level()).isEqualTo(ConflictLevel.SCHOOL);
    assertThat(first.overdue()).isFalse();
    ConflictRaising raising = registry.get(ConflictRaising.class);

    advanceTo(first.dueOn());
    raising.raise();
    assertThat(open(child.pupil(), ConflictType.NAME_DIFF)).as("still in time").isEqualTo(first);

    advanceTo(first.dueOn().plusDays(1));
    assertThat(open(child.pupil(), ConflictType.NAME_DIFF).overdue()).isTrue();
    assertThat(raising.raise()).isPositive();
    OpenConflict second = open(child.pupil(), ConflictType.NAME_DIFF);
    assertThat(second.level()).isEqualTo(ConflictLevel.MUNICIPAL);
    assertThat(second.dueOn()).isAfter(first.dueOn().plusDays(10));
    assertThat(second.overdue()).isFalse();
    raising.raise();
    assertThat(open(child.pupil(), ConflictType.NAME_DIFF)).isEqualTo(second);

    advanceTo(second.dueOn().plusDays(1));
    raising.raise();
    OpenConflict third = open(child.pupil(), ConflictType.NAME_DIFF);
    assertThat(third.level()).isEqualTo(ConflictLevel.REGION);
    advanceTo(third.dueOn().plusDays(1));
    raising.raise();
    OpenConflict last = open(child.pupil(), ConflictType.NAME_DIFF);
    assertThat(last.dueOn()).as("nobody above: it stays overdue").isEqualTo(third.dueOn());
    assertThat(last.overdue()).isTrue();
    assertThat(conflicts().overdue(100)).isPositive();
    assertThat(conflicts().overdue(1)).isEqualTo(1);
    assertThat(
            conflicts()
                .open(
                    new OpenConflict.Wanted(null, null, child.pupil().regionalId(), true),
                    null,
                    10))
        .extracting(OpenConflict::id)
        .contains(last.id());
  }

  private void advanceTo(LocalDate day) {
    registry.clock().advance(Duration.ofDays(today().until(day).getDays()));
    while (today().isBefore(day)) {
      registry.clock().advance(Duration.ofDays(1));
    }
  }
}
