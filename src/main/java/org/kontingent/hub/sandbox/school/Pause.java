package org.kontingent.hub.sandbox.school;

import java.time.Duration;

/** Waits; an interrupt ends the simulator's work. */
final class Pause {
  private Pause() {}

  static void of(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Interrupted();
    }
  }

  /** Somebody asked the simulator to stop. */
  static final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Interrupted() {
      super("the simulated school was stopped");
    }
  }
}
