package org.kontingent.hub.console;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.kontingent.hub.exchange.AskedQuestion;
import org.kontingent.hub.exchange.Questions;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.journal.JournalId;
import org.kontingent.hub.journal.JournalRecord;
import org.kontingent.hub.lanes.ViewLanes;
import org.kontingent.hub.registry.VerificationState;
import org.kontingent.hub.smev.MessageId;

/**
 * Follows a question through the exchange: what was sent, taken, delivered and confirmed for it.
 */
public final class FollowExchange {
  private final Questions questions;
  private final Journal journal;
  private final ViewLanes lanes;

  public FollowExchange(Questions questions, Journal journal, ViewLanes lanes) {
    this.questions = questions;
    this.journal = journal;
    this.lanes = lanes;
  }

  /** The story so far; empty steps while nothing was sent. */
  public QuestionStory follow(VerificationState question) {
    Map<JournalId, JournalRecord> found = new LinkedHashMap<>();
    for (AskedQuestion asked : questions.of(question.request().toString())) {
      for (JournalRecord about : journal.about(asked.messageId())) {
        found.put(about.id(), about);
        MessageId own = about.messageId();
        if (own != null && !own.equals(asked.messageId())) {
          // An answer has a story of its own: repeated deliveries, our confirmations.
          journal.about(own).forEach(r -> found.put(r.id(), r));
        }
      }
    }
    List<ExchangeStep> steps = new ArrayList<>();
    found.values().stream()
        .sorted(Comparator.comparing(JournalRecord::recordedAt))
        .map(FollowExchange::step)
        .forEach(steps::add);
    return new QuestionStory(question, steps, attempts(found.values()));
  }

  /** The lanes are asked about every message that has an id of its own. */
  private List<LaneStep> attempts(Collection<JournalRecord> messages) {
    return messages.stream()
        .map(JournalRecord::messageId)
        .filter(Objects::nonNull)
        .distinct()
        .flatMap(id -> lanes.message(id).stream())
        .flatMap(
            history -> history.attempts().stream().map(attempt -> LaneStep.of(history, attempt)))
        .sorted(Comparator.comparing(LaneStep::startedAt))
        .toList();
  }

  /** The newest messages the hub refused, newest first. */
  public List<ExchangeStep> refused(int limit) {
    return journal.refused(limit).stream().map(FollowExchange::step).toList();
  }

  private static ExchangeStep step(JournalRecord entry) {
    return new ExchangeStep(
        entry.recordedAt(),
        entry.direction(),
        entry.operation(),
        entry.messageId() == null ? null : entry.messageId().value(),
        entry.inReplyTo() == null ? null : entry.inReplyTo().value(),
        entry.size(),
        entry.outcome(),
        entry.signature().verdict(),
        entry.signature().reason(),
        entry.id().toString());
  }
}
