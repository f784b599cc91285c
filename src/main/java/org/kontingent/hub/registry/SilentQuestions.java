package org.kontingent.hub.registry;

import java.time.Instant;
import java.util.List;

/** Which questions still wait for their answer. Read only; joins the caller's transaction. */
public interface SilentQuestions {
  /**
   * Up to {@code limit} questions of a kind that were sent before {@code moment} and have no final
   * state, oldest first; one that never left the hub counts from when it became due.
   */
  List<SourceRequestId> waitingSince(QuestionKind kind, Instant moment, int limit);
}
