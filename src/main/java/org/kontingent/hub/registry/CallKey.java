package org.kontingent.hub.registry;

import java.util.Objects;
import java.util.UUID;

/**
 * What makes a changing call one and the same (registry.md 9.3).
 *
 * @param caller the calling system as its certificate names it
 * @param payloadHash SHA-256 of the canonical payload, hex, without header fields that differ
 *     between repetitions
 */
public record CallKey(String caller, UUID clientRequestId, String payloadHash) {
  public CallKey {
    Objects.requireNonNull(caller);
    Objects.requireNonNull(clientRequestId);
    Objects.requireNonNull(payloadHash);
  }
}
