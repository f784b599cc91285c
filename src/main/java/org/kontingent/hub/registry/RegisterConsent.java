package org.kontingent.hub.registry;

/** Registers a consent; it comes before the upsert of a new child. */
public interface RegisterConsent {
  /**
   * Stores the consent for ever.
   *
   * @throws ValidationFailed with every missing or wrong field of 4.22
   */
  ConsentId register(NewConsent consent);

  /**
   * The same, with the message it came in, whose content is destroyed together with the consent.
   *
   * @param messageId what ties it to the message journal
   */
  default ConsentId register(NewConsent consent, String messageId) {
    return register(consent);
  }
}
