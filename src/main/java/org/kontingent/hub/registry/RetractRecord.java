package org.kontingent.hub.registry;

/** A system takes back what it said of a child under a key of its own (registry.md 10.2). */
public interface RetractRecord {
  /**
   * All that the system said under this key so far counts no more; what was said stays stored, and
   * what others said of the child stands. The child's record is computed anew, what was held back
   * under the key waits for nobody any longer, and questions asked for this claim alone are
   * cancelled. The key goes on leading to the child, so that the same child submitted again gets
   * the same id; a reader finds nobody by it meanwhile. Taking back twice changes nothing.
   *
   * @param orderNumber number of the order or note it is done by
   * @param messageId of the message that orders it, or null
   * @throws RegistryRefusal NOT_FOUND if nothing was ever said under this key
   */
  RetractOutcome retract(SourceKey key, RetractReason reason, String orderNumber, String messageId);
}
