package org.kontingent.hub.exchange;

/** Use case: poll the exchange for answers, one kind of data after the other. */
public interface CollectAnswers {
  /**
   * Takes at most one batch of each kind. A delivery is confirmed only after it is journalled and
   * in its lane; one that is not to be believed is kept as refused and raises an alert.
   *
   * @return how many deliveries were taken, refused ones included
   */
  int collect();
}
