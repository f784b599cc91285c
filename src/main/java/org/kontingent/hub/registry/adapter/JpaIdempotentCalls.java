package org.kontingent.hub.registry.adapter;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;
import org.kontingent.hub.platform.adapter.RetryingTransactions;
import org.kontingent.hub.registry.CallAnswer;
import org.kontingent.hub.registry.CallKey;
import org.kontingent.hub.registry.IdempotentCalls;
import org.kontingent.hub.registry.RegistryRefusal;

/**
 * {@link IdempotentCalls} on Hibernate. The row is inserted before the work, so that the same call
 * on another node waits for it, or is told to come again.
 */
final class JpaIdempotentCalls implements IdempotentCalls {
  /** For so long the same call gets its first answer again (registry.md 8). */
  static final Duration KEPT = Duration.ofDays(30);

  private final RetryingTransactions transactions;
  private final EntityManager entities;
  private final Clock clock;

  JpaIdempotentCalls(RetryingTransactions transactions, EntityManager entities, Clock clock) {
    this.transactions = transactions;
    this.entities = entities;
    this.clock = clock;
  }

  @Override
  public CallAnswer once(CallKey key, Supplier<String> work) {
    try {
      return transactions.call(() -> answered(key, work));
    } catch (RetryingTransactions.LostRace e) {
      throw new RegistryRefusal(
          RegistryRefusal.Code.IN_PROGRESS, "the same request is being worked on: come again");
    }
  }

  private CallAnswer answered(CallKey key, Supplier<String> work) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    CallEntity first =
        entities.find(CallEntity.class, new CallEntity.Key(key.caller(), key.clientRequestId()));
    if (first != null && first.answeredAt.isBefore(now.minus(KEPT))) {
      forget(first);
      first = null;
    }
    if (first == null) {
      CallEntity row = new CallEntity();
      row.caller = key.caller();
      row.clientRequestId = key.clientRequestId();
      row.payloadHash = key.payloadHash();
      row.answeredAt = now;
      entities.persist(row);
      entities.flush();
      row.answer = work.get();
      return new CallAnswer(row.answer, false);
    }
    if (!first.payloadHash.equals(key.payloadHash())) {
      throw new RegistryRefusal(
          RegistryRefusal.Code.REQUEST_ID_REUSED,
          "this request id was used for other content: send a new id with new content");
    }
    return new CallAnswer(first.answer, true);
  }

  /** Old calls are removed meanwhile: no matter who does it. */
  private void forget(CallEntity call) {
    entities.detach(call);
    entities
        .createQuery(
            "delete from CallEntity c where c.caller = :caller and c.clientRequestId = :id")
        .setParameter("caller", call.caller)
        .setParameter("id", call.clientRequestId)
        .executeUpdate();
  }
}
