package org.kontingent.hub.exchange;

/** Use case: hand verified requests to those who serve them, and put their answers on their way. */
public interface ServeRequests {
  /**
   * Serves the requests that are due, at most one batch, each in a transaction of its own that
   * holds the handler's effect, the signed answers and the lane state together.
   *
   * @return how many requests were worked on
   */
  int serve();
}
