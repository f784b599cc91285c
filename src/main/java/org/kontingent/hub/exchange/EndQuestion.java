package org.kontingent.hub.exchange;

/** Use case: whoever asked waits no longer. Joins the caller's transaction. */
public interface EndQuestion {
  /**
   * Ends every message still open under this correlation; what was not sent yet will not be. An
   * answer that comes all the same is journalled, and after {@link QuestionState#EXPIRED} still
   * handed to the asker, who decides whether it may be used.
   *
   * @param end EXPIRED or CANCELLED
   */
  void end(String correlation, QuestionState end);
}
