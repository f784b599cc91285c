package org.kontingent.hub.console;

import java.util.List;
import org.kontingent.hub.registry.VerificationState;

/** One question about a pupil and every message that was exchanged for it, oldest first. */
public record QuestionStory(VerificationState question, List<ExchangeStep> steps) {
  public QuestionStory {
    steps = List.copyOf(steps);
  }
}
