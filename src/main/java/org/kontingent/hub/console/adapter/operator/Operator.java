package org.kontingent.hub.console.adapter.operator;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.kontingent.hub.access.PrivacyClass;
import org.kontingent.hub.access.RegisteredSystem;
import org.kontingent.hub.platform.OperatorOrder;
import org.kontingent.hub.registry.RegionalId;

/**
 * Who calls: the registered system the certificate of the connection belongs to.
 *
 * @param shown what the call was shown, for the access log
 */
record Operator(RegisteredSystem system, Shown shown) {
  Operator(RegisteredSystem system) {
    this(system, new Shown());
  }

  /** What is asked for, and why; {@code REASON_REQUIRED} without a reason. */
  OperatorOrder orders(Reason reason) {
    return new OperatorOrder(
        system.mnemonic() + " " + system.role(), reason == null ? null : reason.reason());
  }

  /** The body of every call that changes something. */
  record Reason(String reason) {}

  /** Personal values given out in one call. Of one thread. */
  static final class Shown {
    private final Set<UUID> subjects = new HashSet<>();
    private final Set<PrivacyClass> classes = EnumSet.of(PrivacyClass.P1);

    void personal(RegionalId subject, PrivacyClass what) {
      subjects.add(subject.value());
      classes.add(what);
    }

    boolean isPersonal() {
      return !subjects.isEmpty();
    }

    Set<UUID> subjects() {
      return subjects;
    }

    Set<PrivacyClass> classes() {
      return classes;
    }
  }
}
