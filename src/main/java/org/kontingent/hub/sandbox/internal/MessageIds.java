package org.kontingent.hub.sandbox.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.kontingent.hub.sandbox.ExchangeRules;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.FaultKind;

/** Checks MessageIDs of senders (smev3.md 6) and remembers those that were accepted. */
final class MessageIds {
  private final ExchangeRules rules;
  private final Clock clock;
  private final Map<MessageId, Instant> known = new LinkedHashMap<>();

  MessageIds(ExchangeRules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /** Form and age, then whether it was used; nothing is remembered yet. */
  synchronized void check(MessageId id) {
    if (!id.isTimeBased()) {
      throw Faults.of(FaultKind.INVALID_MESSAGE_ID_FORMAT);
    }
    Instant now = clock.instant();
    Instant made = id.createdAt();
    if (made.isBefore(now.minus(rules.oldestId())) || made.isAfter(now.plus(rules.idSkew()))) {
      throw Faults.of(FaultKind.STALE_MESSAGE_ID);
    }
    if (known.containsKey(id)) {
      throw Faults.of(FaultKind.MESSAGE_IS_ALREADY_SENT, id);
    }
  }

  /** Remembers the id; of two at once only one wins. Ids too old to pass {@link #check} go. */
  synchronized void remember(MessageId id) {
    if (known.putIfAbsent(id, clock.instant()) != null) {
      throw Faults.of(FaultKind.MESSAGE_IS_ALREADY_SENT, id);
    }
    Duration keep = rules.oldestId().plus(rules.idSkew()).multipliedBy(2);
    Instant limit = clock.instant().minus(keep);
    Iterator<Instant> times = known.values().iterator();
    while (times.hasNext() && times.next().isBefore(limit)) {
      times.remove();
    }
  }
}
