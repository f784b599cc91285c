package org.kontingent.hub.platform;

/** Tells operators how far a run has come. Cheap enough to be called after every batch. */
@FunctionalInterface
public interface TaskProgress {
  /** For callers that show nothing. */
  TaskProgress UNSEEN = (done, expected) -> {};

  /**
   * @param expected the whole amount, or -1 if it is not known
   */
  void report(long done, long expected);
}
