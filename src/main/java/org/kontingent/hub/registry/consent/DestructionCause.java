package org.kontingent.hub.registry.consent;

/** Why data are destroyed. */
public enum DestructionCause {
  /** The consent was withdrawn. */
  WITHDRAWN,
  /** The last consent expired. */
  EXPIRED,
  /** Processing was found to be unlawful, or a court ordered it. */
  ORDERED
}
