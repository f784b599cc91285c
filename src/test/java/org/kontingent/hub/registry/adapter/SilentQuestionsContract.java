package org.kontingent.hub.registry.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.SilentQuestions;
import org.kontingent.hub.registry.SourceRequestId;
import org.kontingent.hub.registry.SourceRequestState;
import org.kontingent.hub.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which questions count as waiting, on whatever database they stand. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class SilentQuestionsContract {
  private static final Instant START = Instant.parse("2026-11-02T08:00:00Z");

  private TestDatabase database;
  private RegistryUnderTest registry;

  abstract TestDatabase open();

  @BeforeAll
  void start() {
    database = open();
    registry = new RegistryUnderTest(database, Map.of());
  }

  @AfterAll
  void stop() {
    registry.close();
    database.close();
  }

  @Test
  void onlyWaitingQuestionsOfTheKindAndOfTheTimeAreTold() {
    UUID late = question(QuestionKind.SNILS, SourceRequestState.SENT, 0, 10);
    UUID neverLeft = question(QuestionKind.SNILS, SourceRequestState.QUEUED, 5, null);
    question(QuestionKind.SNILS, SourceRequestState.SENT, 0, 20);
    question(QuestionKind.SNILS, SourceRequestState.NEW, 0, null);
    question(QuestionKind.SNILS, SourceRequestState.FOUND, 0, 1);
    question(QuestionKind.CITIZENSHIP, SourceRequestState.SENT, 0, 1);

    assertThat(waiting(20, 10)).containsExactly(neverLeft, late);
    assertThat(waiting(20, 1)).containsExactly(neverLeft);
    assertThat(waiting(5, 10)).isEmpty();
  }

  private List<UUID> waiting(int minutes, int limit) {
    return registry
        .transactions()
        .call(
            () ->
                registry
                    .get(SilentQuestions.class)
                    .waitingSince(QuestionKind.SNILS, START.plusSeconds(60L * minutes), limit))
        .stream()
        .map(SourceRequestId::value)
        .toList();
  }

  private UUID question(
      QuestionKind kind, SourceRequestState state, int createdMinute, Integer sentMinute) {
    UUID id = UUID.randomUUID();
    JdbcClient jdbc = JdbcClient.create(database.dataSource());
    jdbc.sql(
            """
            insert into registry_question
              (id, pupil, kind, question_state, purpose, ground, input_hash, created_at, sent_at)
            values (:id, :pupil, :kind, :state, 'ENROL', 'x', 'x', :created, :sent)
            """)
        .param("id", id)
        .param("pupil", pupil(jdbc))
        .param("kind", kind.name())
        .param("state", state.name())
        .param("created", at(createdMinute))
        .param("sent", sentMinute == null ? null : at(sentMinute))
        .update();
    return id;
  }

  private static OffsetDateTime at(int minute) {
    return START.plusSeconds(60L * minute).atOffset(ZoneOffset.UTC);
  }

  private static UUID pupil(JdbcClient jdbc) {
    UUID id = UUID.randomUUID();
    jdbc.sql(
            """
            insert into registry_pupil
              (id, version, record_state, identity_state, created_at, updated_at)
            values (:id, 1, 'DRAFT', 'PROVISIONAL', :now, :now)
            """)
        .param("id", id)
        .param("now", at(0))
        .update();
    return id;
  }
}
