package org.kontingent.hub.sandbox.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.kontingent.hub.smev.v3.AsyncProcessingStatus;

/** Status messages for GetStatus, by receiver; handing one out settles it. */
final class StatusQueue {
  private final Map<String, Deque<AsyncProcessingStatus>> waiting = new HashMap<>();

  synchronized void add(String mnemonic, AsyncProcessingStatus status) {
    waiting.computeIfAbsent(mnemonic, name -> new ArrayDeque<>()).addLast(status);
  }

  synchronized Optional<AsyncProcessingStatus> take(String mnemonic) {
    Deque<AsyncProcessingStatus> queue = waiting.get(mnemonic);
    return queue == null ? Optional.empty() : Optional.ofNullable(queue.pollFirst());
  }
}
