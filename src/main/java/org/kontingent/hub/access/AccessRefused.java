package org.kontingent.hub.access;

import org.kontingent.hub.platform.HubException;

/** A call or a registration is refused; the code says why, the sentence what to do. */
public final class AccessRefused extends HubException {
  private static final long serialVersionUID = 1L;

  /** Why. All but the last travel to the caller (registry.md 9.4). */
  public enum Reason {
    /** The certificate is of no registered, active system. */
    CALLER_UNKNOWN,
    /** The mnemonic in the call is not that of the certificate. */
    AUTH_FAILED,
    /** The role has no right to the operation, or to that class of data. */
    ACCESS_DENIED,
    /** No purpose is named, or one that does not fit the operation. */
    PURPOSE_MISMATCH,
    /** The call was made too long ago, or in the future. */
    CLOCK_SKEW,
    /** A certificate may belong to one system only. */
    CERTIFICATE_TAKEN
  }

  private final Reason reason;

  public AccessRefused(Reason reason, String sentence) {
    super(reason.name(), sentence);
    this.reason = reason;
  }

  public Reason reason() {
    return reason;
  }
}
