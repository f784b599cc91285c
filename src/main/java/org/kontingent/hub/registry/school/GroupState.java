package org.kontingent.hub.registry.school;

/** Life of a study group. */
public enum GroupState {
  OPEN,
  /** Nobody joins any more; final. */
  CLOSED
}
