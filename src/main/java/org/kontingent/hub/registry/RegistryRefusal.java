package org.kontingent.hub.registry;

import org.kontingent.hub.platform.HubException;

/** The registry refuses a call as a whole; the code is one of registry.md 9.4. */
public final class RegistryRefusal extends HubException {
  private static final long serialVersionUID = 1L;

  /** Codes of registry.md 9.4 the registry itself gives, besides VALIDATION_FAILED. */
  public enum Code {
    /** No valid consent or statute covers this operator, purpose and category. */
    CONSENT_REQUIRED,
    /** Sources may be asked only on a ground. */
    GROUND_MISSING,
    /** The purpose does not fit the operation. */
    PURPOSE_MISMATCH,
    /** No such pupil, or none the caller may know of. */
    NOT_FOUND,
    /** Several pupils fit. */
    AMBIGUOUS,
    /** The record has changed since the caller read it. */
    VERSION_CONFLICT,
    /** The same request id came with other content. */
    REQUEST_ID_REUSED,
    /** The same request is being worked on. */
    IN_PROGRESS,
    /** More items than one call may carry. */
    TOO_LARGE,
    /** The caller's role does not allow this operation. */
    ACCESS_DENIED,
    /** Only the organisation of an enrolment writes it, and whoever acts for it. */
    FORBIDDEN_OWNER,
    /** What it is about is in no state for this. */
    STATE_FORBIDDEN,
    /** The pupil's data are only kept, not worked on. */
    RESTRICTED,
    /** The pupil's data are destroyed. */
    DESTROYED
  }

  private final Code refusal;
  private final Long currentVersion;

  public RegistryRefusal(Code refusal, String sentence) {
    this(refusal, sentence, null);
  }

  private RegistryRefusal(Code refusal, String sentence, Long currentVersion) {
    super(refusal.name(), sentence);
    this.refusal = refusal;
    this.currentVersion = currentVersion;
  }

  public static RegistryRefusal versionConflict(long currentVersion) {
    return new RegistryRefusal(
        Code.VERSION_CONFLICT,
        "the record has changed since it was read: read it again, then repeat the change",
        currentVersion);
  }

  public Code refusal() {
    return refusal;
  }

  /** The present version, only with VERSION_CONFLICT; else null. */
  public Long currentVersion() {
    return currentVersion;
  }
}
