package org.kontingent.hub.registry;

import java.util.List;

/** Asks sources about pupils, not twice within the freshness period (registry.md 10.2). */
public interface RequestVerification {
  /**
   * The questions that now stand, started or already there, by pupil and kind.
   *
   * @throws RegistryRefusal TOO_LARGE, NOT_FOUND (an unknown pupil; nothing is started),
   *     GROUND_MISSING, PURPOSE_MISMATCH
   */
  List<VerificationState> request(VerificationOrder order);
}
