package org.kontingent.hub.sandbox;

import java.util.List;
import java.util.Map;

/** A look inside: counts and queue lengths, never content. */
public record SandboxState(
    List<Queue> queues,
    long accepted,
    long rejectedLater,
    long delivered,
    long confirmed,
    Map<String, Long> faults) {

  /**
   * One queue of a receiver.
   *
   * @param waiting not handed out
   * @param unconfirmed handed out, no Ack yet
   */
  public record Queue(String name, int waiting, int unconfirmed) {}
}
