package org.kontingent.hub.exchange;

/** Use case: poll the exchange for requests addressed to us. */
public interface CollectRequests {
  /**
   * Takes at most one batch of each kind served; nothing while the intake is closed. A delivery is
   * confirmed only after it is journalled and in its lane; one that is not to be believed is kept
   * as refused and raises an alert.
   *
   * @return how many deliveries were taken, refused ones included
   */
  int collect();
}
