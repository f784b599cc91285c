package org.kontingent.hub.registry.adapter;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceAnswer;
import org.kontingent.hub.registry.SourceRequestId;
import org.kontingent.hub.registry.SourceRequestState;
import org.kontingent.hub.registry.internal.QuestionStore;
import org.kontingent.hub.registry.internal.StoredQuestion;

/** {@link QuestionStore} on Hibernate; claiming due questions is one statement of ours. */
final class JpaQuestionStore implements QuestionStore {
  private static final String LOCK_NEW =
      """
      select * from registry_question
      where question_state = 'NEW'
      order by question_state, created_at, id
      fetch first %d rows only
      for update skip locked
      """;

  private final EntityManager entities;

  JpaQuestionStore(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public void add(StoredQuestion question) {
    entities.persist(QuestionEntity.of(question));
  }

  @Override
  @SuppressWarnings("unchecked")
  public List<StoredQuestion> lockNew(int limit) {
    List<QuestionEntity> rows =
        entities.createNativeQuery(LOCK_NEW.formatted(limit), QuestionEntity.class).getResultList();
    return rows.stream().map(QuestionEntity::stored).toList();
  }

  @Override
  public Optional<StoredQuestion> find(SourceRequestId id) {
    return Optional.ofNullable(entities.find(QuestionEntity.class, id.value()))
        .map(QuestionEntity::stored);
  }

  @Override
  public Optional<SourceRequestState> state(SourceRequestId id) {
    // A list, for outside a transaction a stream outlives its connection.
    return entities
        .createQuery(
            "select q.state from QuestionEntity q where q.id = :id", SourceRequestState.class)
        .setParameter("id", id.value())
        .getResultList()
        .stream()
        .findFirst();
  }

  @Override
  public Optional<StoredQuestion> lock(SourceRequestId id) {
    return locked(id).map(QuestionEntity::stored);
  }

  @Override
  public List<StoredQuestion> about(Collection<RegionalId> pupils) {
    if (pupils.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select q from QuestionEntity q where q.pupil in (select p.id from PupilEntity p"
                + " where p.id in :pupils or p.mergedInto in :pupils)"
                + " order by q.pupil, q.createdAt, q.id",
            QuestionEntity.class)
        .setParameter("pupils", pupils.stream().map(RegionalId::value).toList())
        .getResultStream()
        .map(QuestionEntity::stored)
        .toList();
  }

  @Override
  public void asked(SourceRequestId id, PupilFacts facts) {
    entities.find(QuestionEntity.class, id.value()).asked = StoredJson.write(facts);
  }

  @Override
  public void queued(SourceRequestId id, String messageId) {
    Optional.ofNullable(entities.find(QuestionEntity.class, id.value()))
        .filter(row -> row.state == SourceRequestState.NEW)
        .ifPresent(
            row -> {
              row.state = SourceRequestState.QUEUED;
              row.messageId = messageId;
            });
  }

  @Override
  public void sent(SourceRequestId id, Instant now) {
    entities
        .createQuery(
            "update QuestionEntity q set q.state = :sent, q.sentAt = :now"
                + " where q.id = :id and q.state = :queued")
        .setParameter("sent", SourceRequestState.SENT)
        .setParameter("now", now)
        .setParameter("id", id.value())
        .setParameter("queued", SourceRequestState.QUEUED)
        .executeUpdate();
  }

  @Override
  public void ended(SourceAnswer answer) {
    Optional.ofNullable(entities.find(QuestionEntity.class, answer.request().value()))
        .filter(row -> !row.state.isFinal() || row.state == SourceRequestState.EXPIRED)
        .ifPresent(
            row -> {
              row.state = answer.outcome().state();
              row.answerCode = answer.code();
              row.answerMessageId = answer.messageId();
              row.answeredAt = answer.receivedAt().truncatedTo(ChronoUnit.MICROS);
            });
  }

  @Override
  public void cancelled(SourceRequestId id, String code, Instant now) {
    locked(id)
        .filter(row -> !row.state.isFinal())
        .ifPresent(
            row -> {
              row.state = SourceRequestState.CANCELLED;
              row.answerCode = code;
              row.answeredAt = now;
            });
  }

  /** Flushed before, since reading anew would drop what is not yet written. */
  private Optional<QuestionEntity> locked(SourceRequestId id) {
    entities.flush();
    Optional<QuestionEntity> row =
        Optional.ofNullable(entities.find(QuestionEntity.class, id.value()));
    row.ifPresent(found -> entities.refresh(found, LockModeType.PESSIMISTIC_WRITE));
    return row;
  }
}
