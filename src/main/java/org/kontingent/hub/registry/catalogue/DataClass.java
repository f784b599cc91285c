package org.kontingent.hub.registry.catalogue;

/** Privacy class of an element (registry.md 4). */
public enum DataClass {
  /** Public. */
  P0,
  /** Impersonal, of the service. */
  P1,
  /** Personal. */
  P2,
  /** Numbers, documents, addresses. */
  P3,
  /** Special or sensitive. */
  P4,
  /** Sealed. */
  P5
}
