package org.kontingent.hub.access;

/** How sensitive a data element is (registry.md 4). */
public enum PrivacyClass {
  /** Public. */
  P0,
  /** Impersonal, service data. */
  P1,
  /** Personal. */
  P2,
  /** Identifiers, documents, addresses. */
  P3,
  /** Special or sensitive. */
  P4,
  /** Sealed. */
  P5;

  /** True from P2 up: a call for such data must name its purpose. */
  public boolean isPersonal() {
    return compareTo(P2) >= 0;
  }
}
