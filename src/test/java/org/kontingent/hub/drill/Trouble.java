package org.kontingent.hub.drill;

import java.util.List;

/**
 * Orders the exchange's misbehaviours one after another, so that the roads less travelled are
 * travelled too; departments meanwhile tell the hub unasked what happens to children.
 */
final class Trouble implements AutoCloseable {
  private static final List<String[]> ORDERS =
      List.of(
          new String[] {"DUPLICATE_DELIVERY", "GetResponse"},
          new String[] {"DROP_AFTER", "SendRequest"},
          new String[] {"BROKEN_SIGNATURE", "GetResponse"},
          new String[] {"HTTP_ERROR", "SendRequest"},
          new String[] {"DROP_AFTER", "Ack"},
          new String[] {"ALTERED_CONTENT", "GetResponse"},
          new String[] {"SOAP_FAULT", "SendRequest"},
          new String[] {"OUT_OF_ORDER", "GetResponse"},
          new String[] {"DROP_BEFORE", "GetResponse"},
          new String[] {"FOREIGN_SIGNATURE", "GetResponse"},
          new String[] {"DUPLICATE_DELIVERY", "GetRequest"},
          new String[] {"DROP_AFTER", "SendResponse"},
          new String[] {"MISSING_SIGNATURE", "SendRequest"},
          new String[] {"BROKEN_SIGNATURE", "GetRequest"},
          new String[] {"DELAY", null});

  private final Thread thread;

  Trouble(Stage stage, long pauseMillis) {
    this.thread =
        new Thread(
            () -> {
              try {
                for (int i = 0; ; i++) {
                  stage.tell(i);
                  if (i % ORDERS.size() == 0) {
                    // What nobody met meanwhile must not pile up into an outage.
                    stage.behave();
                  }
                  String[] order = ORDERS.get(i % ORDERS.size());
                  stage.misbehave(order[0], order[1], 1);
                  Thread.sleep(pauseMillis);
                }
              } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
              }
            },
            "trouble");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    thread.interrupt();
    try {
      thread.join(5_000);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
