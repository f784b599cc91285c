package org.kontingent.hub.registry;

/** Registers a consent; it comes before the upsert of a new child. */
public interface RegisterConsent {
  /**
   * Stores the consent for ever.
   *
   * @throws ValidationFailed with every missing or wrong field of 4.22
   */
  ConsentId register(NewConsent consent);
}
