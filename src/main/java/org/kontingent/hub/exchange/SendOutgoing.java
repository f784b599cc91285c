package org.kontingent.hub.exchange;

/** Use case: bring what stands in the outgoing lane to the exchange. */
public interface SendOutgoing {
  /**
   * Sends the messages that are due, at most one batch. No transaction is open while the network is
   * used; a message whose fate stays unknown is sent again, octet for octet.
   *
   * @return how many messages were worked on
   */
  int send();
}
