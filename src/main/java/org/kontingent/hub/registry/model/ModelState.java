package org.kontingent.hub.registry.model;

/** What became of a version. */
public enum ModelState {
  /** To be estimated. */
  ORDERED,
  /** Made; may be adopted once it is previewed. */
  ESTIMATED,
  /** The one all matching goes by. */
  ADOPTED,
  /** Was adopted once. */
  RETIRED,
  /** Could not be made. */
  FAILED
}
