package org.kontingent.hub.platform;

import org.slf4j.MDC;

/**
 * Puts the message that is being worked on into every log line of this thread until it is closed.
 * Ids only.
 */
public final class LogContext implements AutoCloseable {
  private static final String MESSAGE = "messageId";
  private static final String LANE = "lane";

  private final String formerMessage = MDC.get(MESSAGE);
  private final String formerLane = MDC.get(LANE);

  private LogContext(Object messageId, Object lane) {
    MDC.put(MESSAGE, String.valueOf(messageId));
    MDC.put(LANE, String.valueOf(lane));
  }

  public static LogContext of(Object messageId, Object lane) {
    return new LogContext(messageId, lane);
  }

  @Override
  public void close() {
    restore(MESSAGE, formerMessage);
    restore(LANE, formerLane);
  }

  private static void restore(String key, String former) {
    if (former == null) {
      MDC.remove(key);
    } else {
      MDC.put(key, former);
    }
  }
}
