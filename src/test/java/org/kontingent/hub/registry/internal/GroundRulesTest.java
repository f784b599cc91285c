package org.kontingent.hub.registry.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.DataCategory;

class GroundRulesTest {
  private static final LocalDate DAY = LocalDate.of(2026, 9, 1);

  @Test
  void whatIsNotNamedNeedsConsent() {
    assertThat(rules(DataCategory.FEDERAL).needsConsent(DataCategory.HEALTH, DAY)).isTrue();
    assertThat(rules(DataCategory.FEDERAL).needsConsent(DataCategory.FEDERAL, DAY)).isTrue();
  }

  @Test
  void groundHoldsFromItsDayUntilTheNextOne() {
    GroundRules rules =
        rules(DataCategory.STAGE1, "STATUTE:273-FZ-98 from 2026-09-01", "CONSENT from 2027-09-01");
    assertThat(rules.on(DataCategory.STAGE1, DAY.minusDays(1))).isEqualTo("CONSENT");
    assertThat(rules.on(DataCategory.STAGE1, DAY)).isEqualTo("STATUTE:273-FZ-98");
    assertThat(rules.on(DataCategory.STAGE1, DAY.plusYears(1).minusDays(1)))
        .isEqualTo("STATUTE:273-FZ-98");
    assertThat(rules.on(DataCategory.STAGE1, DAY.plusYears(1))).isEqualTo("CONSENT");
  }

  @Test
  void whatIsSaidOfStageOneGoesBeforeItsShortForm() {
    assertThat(
            rules(DataCategory.STAGE1, "CONSENT")
                .orStageOne("STATUTE:1")
                .needsConsent(DataCategory.STAGE1, DAY))
        .isTrue();
    assertThat(rules(DataCategory.HEALTH).orStageOne("STATUTE:1").on(DataCategory.STAGE1, DAY))
        .isEqualTo("STATUTE:1");
  }

  @Test
  void whatIsNoGroundIsRefused() {
    for (String wrong :
        List.of("", "LAW", "STATUTE:", "CONSENT from yesterday", "CONSENT from 2026-13-01")) {
      assertThatThrownBy(() -> rules(DataCategory.STAGE1, wrong))
          .as(wrong)
          .isInstanceOf(IllegalArgumentException.class);
    }
    assertThatThrownBy(() -> rules(DataCategory.STAGE1, "CONSENT", "STATUTE:1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static GroundRules rules(DataCategory category, String... texts) {
    return GroundRules.read(Map.of(category, List.of(texts)));
  }
}
