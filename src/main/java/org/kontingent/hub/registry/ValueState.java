package org.kontingent.hub.registry;

/** How far a golden value may be trusted (registry.md 6.4). */
public enum ValueState {
  /** Said by a school or parent only. */
  CLAIMED,
  /** Said by the state source in charge. */
  VERIFIED,
  /** Sources of weight disagree, or what said it was annulled: see the conflicts. */
  CONTRADICTED,
  /** Verified once, longer ago than the refresh period of its source. */
  STALE
}
