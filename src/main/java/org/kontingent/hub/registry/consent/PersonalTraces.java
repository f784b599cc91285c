package org.kontingent.hub.registry.consent;

/**
 * Port: something else that keeps personal values of a child. All that exist are asked, inside the
 * one transaction of a destruction.
 */
public interface PersonalTraces {
  /** What is counted in the act, such as {@code packets}: lower case Latin letters and dashes. */
  String name();

  /**
   * Destroys every personal value of this child and says how many there were; numbers, ids, states
   * and moments stay. Repeatable: a restored database is gone through again.
   */
  long destroy(DoomedChild child);
}
