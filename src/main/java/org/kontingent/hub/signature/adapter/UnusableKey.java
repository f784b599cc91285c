package org.kontingent.hub.signature.adapter;

import org.kontingent.hub.signature.Reason;

/** A public key in a certificate that cannot be used, and why. */
final class UnusableKey extends Exception {
  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final String detail;

  UnusableKey(Reason reason, String detail) {
    super(detail, null, false, false);
    this.reason = reason;
    this.detail = detail;
  }

  Reason reason() {
    return reason;
  }

  String detail() {
    return detail;
  }
}
