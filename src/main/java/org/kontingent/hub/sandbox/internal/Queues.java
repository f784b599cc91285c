package org.kontingent.hub.sandbox.internal;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.kontingent.hub.sandbox.ExchangeRules;
import org.kontingent.hub.sandbox.SandboxState;
import org.kontingent.hub.smev.MessageId;

/**
 * The queues and, beside them, the store of messages that wait for their confirmation (smev3.md 4.4
 * to 4.7). Every method is one step under one lock.
 */
final class Queues {
  private final ExchangeRules rules;
  private final Clock clock;
  private final Map<QueueName, LinkedList<StoredMessage>> waiting = new LinkedHashMap<>();
  private final Map<Key, Handed> unconfirmed = new LinkedHashMap<>();
  private long order;

  Queues(ExchangeRules rules, Clock clock) {
    this.rules = rules;
    this.clock = clock;
  }

  /**
   * @throws FaultRaised DestinationOverflow when the queue is full
   */
  synchronized void requireRoom(QueueName queue) {
    if (list(queue).size() >= rules.queueLimit()) {
      throw Faults.overflow(queue.toString());
    }
  }

  synchronized void add(QueueName queue, StoredMessage message) {
    list(queue).addLast(message);
  }

  /** Puts the message behind the last of those that fit, in front of all others. */
  synchronized void addBehind(
      QueueName queue, StoredMessage message, Predicate<StoredMessage> preferred) {
    LinkedList<StoredMessage> list = list(queue);
    int at = 0;
    while (at < list.size() && preferred.test(list.get(at))) {
      at++;
    }
    list.add(at, message);
  }

  /**
   * Hands the oldest fitting message out; it waits for its confirmation from now on.
   *
   * @param newestFirst misbehave: the newest
   * @param keepCopy misbehave: a copy stays at the head
   */
  synchronized Optional<StoredMessage> take(
      QueueName queue, Predicate<StoredMessage> fits, boolean newestFirst, boolean keepCopy) {
    returnOverdue();
    LinkedList<StoredMessage> list = list(queue);
    Iterator<StoredMessage> all = newestFirst ? list.descendingIterator() : list.iterator();
    while (all.hasNext()) {
      StoredMessage message = all.next();
      if (fits.test(message)) {
        all.remove();
        Instant overdue = clock.instant().plus(rules.redeliverAfter());
        unconfirmed.put(
            new Key(queue.mnemonic(), message.id()), new Handed(queue, message, overdue, order++));
        if (keepCopy) {
          list.addFirst(message);
        }
        return Optional.of(message);
      }
    }
    return Optional.empty();
  }

  /** Removes and returns messages that fit and were not handed out. */
  synchronized List<StoredMessage> removeWaiting(QueueName queue, Predicate<StoredMessage> fits) {
    returnOverdue();
    List<StoredMessage> removed = new ArrayList<>();
    list(queue)
        .removeIf(
            message -> {
              boolean goes = fits.test(message);
              if (goes) {
                removed.add(message);
              }
              return goes;
            });
    return removed;
  }

  /** Settles a delivery; empty when nothing of that receiver waits under the id. */
  synchronized Optional<StoredMessage> confirm(String mnemonic, MessageId id) {
    returnOverdue();
    return Optional.ofNullable(unconfirmed.remove(new Key(mnemonic, id))).map(Handed::message);
  }

  synchronized List<SandboxState.Queue> state() {
    returnOverdue();
    Map<String, int[]> counts = new TreeMap<>();
    waiting.forEach(
        (name, list) -> counts.computeIfAbsent(name.toString(), n -> new int[2])[0] += list.size());
    unconfirmed
        .values()
        .forEach(handed -> counts.computeIfAbsent(handed.queue().toString(), n -> new int[2])[1]++);
    List<SandboxState.Queue> all = new ArrayList<>();
    counts.forEach((name, n) -> all.add(new SandboxState.Queue(name, n[0], n[1])));
    return all;
  }

  /** Waiting messages by queue of one receiver. */
  synchronized Map<QueueName, Integer> waitingOf(String mnemonic) {
    returnOverdue();
    Map<QueueName, Integer> found = new LinkedHashMap<>();
    waiting.forEach(
        (name, list) -> {
          if (name.mnemonic().equals(mnemonic)) {
            found.put(name, list.size());
          }
        });
    return found;
  }

  /** Whatever was not confirmed in time goes back to the head, in the order it was handed out. */
  private void returnOverdue() {
    Instant now = clock.instant();
    List<Map.Entry<Key, Handed>> overdue =
        unconfirmed.entrySet().stream()
            .filter(entry -> !entry.getValue().overdue().isAfter(now))
            .sorted(
                Comparator.comparingLong((Map.Entry<Key, Handed> e) -> e.getValue().order())
                    .reversed())
            .toList();
    for (Map.Entry<Key, Handed> entry : overdue) {
      unconfirmed.remove(entry.getKey());
      list(entry.getValue().queue()).addFirst(entry.getValue().message());
    }
  }

  private LinkedList<StoredMessage> list(QueueName queue) {
    return waiting.computeIfAbsent(queue, name -> new LinkedList<>());
  }

  private record Key(String mnemonic, MessageId id) {}

  private record Handed(QueueName queue, StoredMessage message, Instant overdue, long order) {}
}
