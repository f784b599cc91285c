package org.kontingent.hub.exchange.internal.provide;

import java.util.List;
import java.util.Optional;
import org.kontingent.hub.exchange.ServedRequest;
import org.kontingent.hub.exchange.ServedRequests;
import org.kontingent.hub.exchange.ServedState;
import org.kontingent.hub.smev.MessageId;

/** Port: requests addressed to us and our answers. Every method joins the caller's transaction. */
public interface RequestBook extends ServedRequests {
  void add(ServedRequest request);

  /** The request, its row locked for the transaction. */
  Optional<ServedRequest> lock(MessageId id);

  /**
   * @param code why, or null
   */
  void become(MessageId id, ServedState state, String code);

  void add(ProvidedAnswer answer);

  Optional<ProvidedAnswer> answer(MessageId id);

  /** In the order they were given. */
  List<ProvidedAnswer> answersTo(MessageId request);

  void become(MessageId answer, AnswerProgress progress);
}
