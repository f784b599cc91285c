package org.kontingent.hub.console;

import java.util.List;
import org.kontingent.hub.registry.VerificationState;

/**
 * One question about a pupil, every message that was exchanged for it and every attempt to send or
 * apply one, oldest first.
 */
public record QuestionStory(
    VerificationState question, List<ExchangeStep> steps, List<LaneStep> attempts) {
  public QuestionStory {
    attempts = List.copyOf(attempts);
    steps = List.copyOf(steps);
  }
}
