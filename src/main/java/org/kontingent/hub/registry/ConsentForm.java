package org.kontingent.hub.registry;

/** How a consent was given. */
public enum ConsentForm {
  PAPER,
  ESIA_SIGNED
}
