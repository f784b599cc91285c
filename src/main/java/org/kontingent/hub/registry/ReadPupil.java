package org.kontingent.hub.registry;

import java.util.Optional;

/** Reads one golden record. Whether the caller may see it is decided before. */
public interface ReadPupil {
  /**
   * The pupil; empty if there is none.
   *
   * @throws RegistryRefusal AMBIGUOUS if several pupils hold the given SNILS
   */
  Optional<PupilView> read(PupilReference reference);
}
