package org.kontingent.hub.platform;

import java.util.Optional;

/**
 * A reason why nothing more may be accepted just now: evidence cannot be written, a lane or a disk
 * is full. Asked before every accepted message, from any thread, so an answer costs microseconds:
 * whoever must measure does so beforehand.
 */
@FunctionalInterface
public interface IntakeObstacle {
  /** A stable upper-case code while the obstacle stands; empty when the way is free. */
  Optional<String> code();
}
