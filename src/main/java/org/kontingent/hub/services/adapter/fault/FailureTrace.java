package org.kontingent.hub.services.adapter.fault;

/** A failure for the log: kinds and places, never messages, since those may quote a value. */
final class FailureTrace {
  private static final int MOST_FRAMES = 12;
  private static final int MOST_CAUSES = 5;

  private FailureTrace() {}

  static String of(Throwable failure) {
    StringBuilder trace = new StringBuilder();
    Throwable cause = failure;
    for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
      trace.append(i == 0 ? "" : " caused by ").append(cause.getClass().getName());
      StackTraceElement[] frames = cause.getStackTrace();
      for (int f = 0; f < Math.min(frames.length, MOST_FRAMES); f++) {
        trace.append(System.lineSeparator()).append("    at ").append(frames[f]);
      }
      cause = cause.getCause() == cause ? null : cause.getCause();
    }
    return trace.toString();
  }
}
