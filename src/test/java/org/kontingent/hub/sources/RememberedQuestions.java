package org.kontingent.hub.sources;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontingent.hub.registry.DueQuestion;
import org.kontingent.hub.registry.SourceAnswer;
import org.kontingent.hub.registry.SourceQuestions;
import org.kontingent.hub.registry.SourceRequestId;

/** The registry's side of the talk, kept in memory for tests. */
public final class RememberedQuestions implements SourceQuestions {
  private final Map<SourceRequestId, DueQuestion> due = new LinkedHashMap<>();
  private final Map<SourceRequestId, DueQuestion> asked = new LinkedHashMap<>();
  private final Map<SourceRequestId, String> queued = new LinkedHashMap<>();
  private final Map<SourceRequestId, SourceAnswer> answers = new LinkedHashMap<>();
  private final List<SourceRequestId> sent = new ArrayList<>();

  public void add(DueQuestion question) {
    due.put(question.id(), question);
  }

  public SourceAnswer answerTo(SourceRequestId id) {
    return answers.get(id);
  }

  public String messageOf(SourceRequestId id) {
    return queued.get(id);
  }

  public List<SourceRequestId> sent() {
    return sent;
  }

  @Override
  public List<DueQuestion> takeDue(int limit) {
    List<DueQuestion> taken = due.values().stream().limit(limit).toList();
    taken.forEach(
        question -> {
          due.remove(question.id());
          asked.put(question.id(), question);
        });
    return taken;
  }

  @Override
  public Optional<DueQuestion> find(SourceRequestId id) {
    return Optional.ofNullable(asked.get(id));
  }

  @Override
  public boolean isOpen(SourceRequestId id) {
    return asked.containsKey(id) && !answers.containsKey(id);
  }

  @Override
  public void queued(SourceRequestId id, String messageId) {
    queued.put(id, messageId);
  }

  @Override
  public void sent(SourceRequestId id) {
    sent.add(id);
  }

  @Override
  public boolean answered(SourceAnswer answer) {
    return answers.putIfAbsent(answer.request(), answer) == null;
  }
}
