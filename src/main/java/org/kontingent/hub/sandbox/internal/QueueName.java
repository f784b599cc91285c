package org.kontingent.hub.sandbox.internal;

/**
 * A queue of a receiver: one for requests, one for responses and another for each NodeID.
 *
 * @param node empty for the common queue
 */
record QueueName(String mnemonic, boolean requests, String node) {
  static QueueName requests(String mnemonic) {
    return new QueueName(mnemonic, true, "");
  }

  static QueueName responses(String mnemonic, String node) {
    return new QueueName(mnemonic, false, node);
  }

  @Override
  public String toString() {
    String end = node.isEmpty() ? "" : "." + node;
    return "delivery.it_1_" + mnemonic + (requests ? "._REQUEST_" : "._RESPONSE_") + end;
  }
}
