package org.kontingent.hub.registry;

/**
 * Takes in a claim about a child: finds the pupil it is of (rules M1 to M4), recomputes the golden
 * record, opens what conflicts there are and starts the questions to sources, all in one
 * transaction (the caller's, if one runs). Safe from any number of nodes at once.
 */
public interface UpsertPupil {
  /**
   * Takes the claim in, or refuses it whole.
   *
   * @throws ValidationFailed with all issues together
   * @throws RegistryRefusal CONSENT_REQUIRED, PURPOSE_MISMATCH, VERSION_CONFLICT; nothing of the
   *     refused claim is kept
   */
  UpsertedPupil upsert(PupilClaim claim);
}
