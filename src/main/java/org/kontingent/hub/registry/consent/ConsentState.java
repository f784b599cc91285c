package org.kontingent.hub.registry.consent;

/** Life of a consent (registry.md 5.6). */
public enum ConsentState {
  /** It stands, or its first day has not come. */
  VALID,
  /** Its last day is over. */
  EXPIRED,
  WITHDRAWN
}
