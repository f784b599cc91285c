package org.kontingent.hub.registry.internal;

import java.util.Collection;

/**
 * Lets transactions that touch the same key pass one after the other, on whatever node they run:
 * two nodes can neither create the same child twice nor miss each other's evidence. Held until the
 * transaction ends; always taken before locks on pupils.
 */
public interface KeyLocks {
  /** Waits for all of these, in one order for everybody. */
  void lock(Collection<String> names);
}
