package org.kontingent.hub.exchange.internal;

import org.kontingent.hub.exchange.AskedQuestion;
import org.kontingent.hub.exchange.EndQuestion;
import org.kontingent.hub.exchange.QuestionState;
import org.kontingent.hub.exchange.Questions;
import org.kontingent.hub.lanes.Lanes;

/**
 * Ends questions whose asker waits no longer. What was not sent yet leaves its lane at once, be the
 * lane at a standstill; what is being sent at this moment is found unwanted by whoever sends it.
 */
public final class EndedQuestions implements EndQuestion {
  private final Questions questions;
  private final Lanes lanes;

  public EndedQuestions(Questions questions, Lanes lanes) {
    this.questions = questions;
    this.lanes = lanes;
  }

  @Override
  public void end(String correlation, QuestionState end) {
    for (AskedQuestion question : questions.of(correlation)) {
      if (!question.state().isFinal()) {
        lanes.recall(ExchangeLanes.REQUESTS, question.messageId(), LaneSender.NOT_WANTED);
      }
    }
    questions.end(correlation, end);
  }
}
