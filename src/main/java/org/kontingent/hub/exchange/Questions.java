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

  /** Moves on; a question in a final state stays as it is. */
  void become(MessageId id, QuestionState state);
}
