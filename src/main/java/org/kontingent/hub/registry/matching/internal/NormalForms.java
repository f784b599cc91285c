package org.kontingent.hub.registry.matching.internal;

/** The version of all normal forms, keys and levels of comparison together. */
final class NormalForms {
  /**
   * Raised by whoever changes what a written value is read as, which keys it gives or how two are
   * compared: models and stored keys of an older version no longer fit.
   */
  static final int VERSION = 1;

  private NormalForms() {}
}
