package org.kontingent.hub.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.SourceRequestId;

class WarnOfSilenceTest {
  private static final Instant NOW = Instant.parse("2026-11-23T08:00:00Z");

  private final Map<QuestionKind, Instant> askedFor = new EnumMap<>(QuestionKind.class);
  private final Map<QuestionKind, Integer> told = new EnumMap<>(QuestionKind.class);

  @Test
  void everyKindIsToldWithItsNumberZeroIncluded() {
    warn(new SourceSettings.Waiting(null, null, null, null, null, null));
    assertThat(askedFor.get(QuestionKind.SNILS)).isEqualTo(NOW.minus(Duration.ofHours(24)));
    assertThat(told).hasSameSizeAs(QuestionKind.values());
    assertThat(told)
        .containsEntry(QuestionKind.SNILS, 2)
        .containsEntry(QuestionKind.STAYING_PLACE, 0);
  }

  @Test
  void aKindMayHaveASilenceOfItsOwn() {
    warn(
        new SourceSettings.Waiting(
            null,
            null,
            null,
            Duration.ofHours(12),
            Map.of(QuestionKind.SNILS, Duration.ofHours(2)),
            null));
    assertThat(askedFor.get(QuestionKind.SNILS)).isEqualTo(NOW.minus(Duration.ofHours(2)));
    assertThat(askedFor.get(QuestionKind.BIRTH_RECORD)).isEqualTo(NOW.minus(Duration.ofHours(12)));
  }

  private void warn(SourceSettings.Waiting waiting) {
    new WarnOfSilence(
            (kind, moment, limit) -> {
              askedFor.put(kind, moment);
              return kind == QuestionKind.SNILS
                  ? List.of(
                      new SourceRequestId(new UUID(0, 1)), new SourceRequestId(new UUID(0, 2)))
                  : List.of();
            },
            new OneTransaction(),
            new SourceSettings(null, null, null, null, null, null, waiting, null),
            told::put,
            Clock.fixed(NOW, ZoneOffset.UTC))
        .warn();
  }
}
