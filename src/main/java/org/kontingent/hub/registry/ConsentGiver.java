package org.kontingent.hub.registry;

/** Who gave a consent (registry.md 4.22). */
public enum ConsentGiver {
  /** A legal representative of the pupil. */
  REPRESENTATIVE,
  /** The pupil, 14 or older, together with a representative. */
  PUPIL_WITH_REPRESENTATIVE,
  /** The pupil of full age. */
  ADULT_PUPIL
}
