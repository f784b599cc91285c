package org.kontingent.hub.console.adapter.operator;

import org.kontingent.hub.access.RegisteredSystem;
import org.kontingent.hub.platform.OperatorOrder;

/** Who calls: the registered system the certificate of the connection belongs to. */
record Operator(RegisteredSystem system) {
  /** What is asked for, and why; {@code REASON_REQUIRED} without a reason. */
  OperatorOrder orders(Reason reason) {
    return new OperatorOrder(
        system.mnemonic() + " " + system.role(), reason == null ? null : reason.reason());
  }

  /** The body of every call that changes something. */
  record Reason(String reason) {}
}
