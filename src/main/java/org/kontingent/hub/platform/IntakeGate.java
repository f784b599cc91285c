package org.kontingent.hub.platform;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Whether the hub may accept more work. While an obstacle stands, services answer {@code TEMPORARY}
 * with {@link #RETRY_AFTER}, and polling takes and confirms nothing; work already accepted goes on.
 */
public final class IntakeGate {
  /** When a caller who was turned away may come again. */
  public static final Duration RETRY_AFTER = Duration.ofSeconds(30);

  private final List<IntakeObstacle> obstacles;

  public IntakeGate(List<IntakeObstacle> obstacles) {
    this.obstacles = List.copyOf(obstacles);
  }

  /** The code of the first obstacle that stands; empty while the gate is open. */
  public Optional<String> closedBy() {
    return obstacles.stream().flatMap(obstacle -> obstacle.code().stream()).findFirst();
  }
}
