package org.kontingent.hub.exchange;

import java.util.List;
import java.util.Optional;
import org.kontingent.hub.smev.MessageId;

/** Port: the questions we asked. Every method joins the caller's transaction. */
public interface Questions {
  void add(AskedQuestion question);

  Optional<AskedQuestion> find(MessageId id);

  /** The questions asked under this correlation, oldest first. */
  List<AskedQuestion> of(String correlation);

  /** Moves one message on; one in a final state stays as it is. */
  void become(MessageId id, QuestionState state);

  /**
   * Ends the question this message asks, under all the ids it was asked by. One that has EXPIRED
   * may still become ANSWERED.
   *
   * @return false, changing nothing, if it had ended before: of two that try at once one wins
   */
  boolean end(MessageId id, QuestionState finalState);

  /** Ends whatever is still open under this correlation. */
  boolean end(String correlation, QuestionState finalState);
}
