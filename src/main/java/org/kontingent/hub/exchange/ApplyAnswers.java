package org.kontingent.hub.exchange;

/** Use case: hand verified answers to those who asked. */
public interface ApplyAnswers {
  /**
   * Applies the answers that are due, at most one batch, each in a transaction of its own.
   *
   * @return how many answers were worked on
   */
  int apply();
}
