package org.kontingent.hub.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.platform.WorkingDays;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.SourceAnswer;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.registry.SourceRequestId;
import org.kontingent.hub.sources.SourceSettings.Waiting;

class ExpireQuestionsTest {
  private static final SourceRequestId SILENT = new SourceRequestId(new UUID(0, 1));

  private final RememberedQuestions questions = new RememberedQuestions();
  private final OneTransaction transactions = new OneTransaction();
  private final Map<QuestionKind, Instant> askedFor = new EnumMap<>(QuestionKind.class);
  private final List<SourceRequestId> waiting = new ArrayList<>();
  private final List<String> ended = new ArrayList<>();
  private WorkingDays calendar;

  @BeforeEach
  void week() throws IOException {
    calendar = WorkingDays.read(new StringReader("2026-11-04,FREE\n"));
    waiting.add(SILENT);
  }

  @Test
  void silentQuestionEndsAsExpired() {
    Instant now = Instant.parse("2026-11-23T08:00:00Z");
    assertThat(expire(new Waiting(5, null, null, null, null, null), now)).isEqualTo(1);
    assertThat(questions.answerTo(SILENT))
        .isEqualTo(
            new SourceAnswer(
                SILENT,
                SourceOutcome.EXPIRED,
                null,
                "NO_ANSWER_WITHIN_TERM",
                null,
                null,
                null,
                now,
                now,
                null));
    assertThat(ended).as("nothing of it is sent any more").containsExactly(SILENT + " EXPIRED");
  }

  @Test
  void termIsFullWorkingDaysInTheRegionsZone() {
    // Monday in Moscow, still Sunday in UTC: the Sunday before counts as past its five days.
    expire(new Waiting(5, null, null, null, null, null), Instant.parse("2026-11-22T22:00:00Z"));
    assertThat(askedFor.get(QuestionKind.SNILS)).isEqualTo("2026-11-15T21:00:00Z");
  }

  @Test
  void freeDaysDoNotCount() {
    expire(new Waiting(5, null, null, null, null, null), Instant.parse("2026-11-09T08:00:00Z"));
    assertThat(askedFor.get(QuestionKind.SNILS)).isEqualTo("2026-10-29T21:00:00Z");
  }

  @Test
  void aKindMayHaveATermOfItsOwn() {
    expire(
        new Waiting(5, Map.of(QuestionKind.SNILS, 1), null, null, null, null),
        Instant.parse("2026-11-20T08:00:00Z"));
    assertThat(askedFor.get(QuestionKind.SNILS)).isEqualTo("2026-11-18T21:00:00Z");
    assertThat(askedFor.get(QuestionKind.BIRTH_RECORD)).isEqualTo("2026-11-12T21:00:00Z");
  }

  @Test
  void plainDurationMayStandForTheDays() {
    Instant now = Instant.parse("2026-11-20T08:00:00Z");
    expire(new Waiting(null, null, Duration.ofMinutes(1), null, null, null), now);
    assertThat(askedFor.get(QuestionKind.SNILS)).isEqualTo(now.minusSeconds(60));
  }

  @Test
  void questionThatWasAnsweredMeanwhileIsNotCounted() {
    Instant now = Instant.parse("2026-11-23T08:00:00Z");
    expire(new Waiting(5, null, null, null, null, null), now);
    waiting.add(SILENT);
    assertThat(expire(new Waiting(5, null, null, null, null, null), now)).isZero();
  }

  private int expire(Waiting term, Instant now) {
    return new ExpireQuestions(
            (kind, moment, limit) -> {
              askedFor.put(kind, moment);
              List<SourceRequestId> late = List.copyOf(waiting);
              waiting.clear();
              return late;
            },
            questions,
            (correlation, end) -> ended.add(correlation + " " + end),
            transactions,
            calendar,
            new SourceSettings(null, null, null, null, null, null, term, null),
            Clock.fixed(now, ZoneOffset.UTC))
        .expire();
  }
}
