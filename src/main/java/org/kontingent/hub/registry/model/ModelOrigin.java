package org.kontingent.hub.registry.model;

/** Where a version of the model comes from. */
public enum ModelOrigin {
  /** Came with the release. */
  SHIPPED,
  /** Came with the release, made ready for a region of more children. */
  GROWN,
  /** Estimated from this registry's own records. */
  ESTIMATED,
  /** Another version with other thresholds. */
  THRESHOLDS;

  /** Whether it follows what releases bring. */
  public boolean isShipped() {
    return this == SHIPPED || this == GROWN;
  }
}
