package org.kontingent.hub.registry.verified;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.kontingent.hub.registry.RegistryRefusal;

/** A system says what it makes of changes it was told (registry.md 10.2). */
public interface AcknowledgeVerified {
  /** Most verdicts of one call. */
  int MOST = 500;

  /** What the system makes of a change. */
  enum Verdict {
    /** It took the value over. */
    ACCEPTED,
    /**
     * It holds the value for wrong: a conflict stands open as long as the value stands and nobody
     * has decided since. The golden record does not change by it.
     */
    REJECTED
  }

  /**
   * One verdict; another one about the same change takes its place.
   *
   * @param reason in words, for whoever settles it; null if accepted
   */
  record Judged(UUID change, Verdict verdict, String reason) {
    public Judged {
      Objects.requireNonNull(change);
      Objects.requireNonNull(verdict);
    }
  }

  /**
   * All or none.
   *
   * @param system whose own pupils they are about
   * @throws RegistryRefusal NOT_FOUND if one is not a change of a pupil of this system, TOO_LARGE
   */
  void acknowledge(String system, List<Judged> verdicts);
}
