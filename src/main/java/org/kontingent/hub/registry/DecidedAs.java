package org.kontingent.hub.registry;

/** How a person made a value the golden one. */
public enum DecidedAs {
  /** Chosen among the values sources told; holds while they tell these and no others. */
  CHOSEN,
  /** Held until a day, whatever sources tell. */
  LOCKED
}
