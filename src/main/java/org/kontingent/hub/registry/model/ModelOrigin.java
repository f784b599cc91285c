package org.kontingent.hub.registry.model;

/** Where a version of the model comes from. */
public enum ModelOrigin {
  /** Came with the release. */
  SHIPPED,
  /** Estimated from this registry's own records. */
  ESTIMATED,
  /** Another version with other thresholds. */
  THRESHOLDS
}
