package org.kontingent.hub.registry.adapter;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.SilentQuestions;
import org.kontingent.hub.registry.SourceRequestId;
import org.kontingent.hub.registry.SourceRequestState;

/** {@link SilentQuestions} on Hibernate. */
final class JpaSilentQuestions implements SilentQuestions {
  private static final List<SourceRequestState> WAITING =
      List.of(SourceRequestState.QUEUED, SourceRequestState.SENT);

  private final EntityManager entities;

  JpaSilentQuestions(EntityManager entities) {
    this.entities = entities;
  }

  @Override
  public List<SourceRequestId> waitingSince(QuestionKind kind, Instant moment, int limit) {
    return entities
        .createQuery(
            "select q.id from QuestionEntity q where q.state in :waiting and q.kind = :kind"
                + " and coalesce(q.sentAt, q.createdAt) < :moment"
                + " order by coalesce(q.sentAt, q.createdAt), q.id",
            UUID.class)
        .setParameter("waiting", WAITING)
        .setParameter("kind", kind)
        .setParameter("moment", moment)
        .setMaxResults(limit)
        .getResultStream()
        .map(SourceRequestId::new)
        .toList();
  }
}
