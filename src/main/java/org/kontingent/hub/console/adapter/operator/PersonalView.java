package org.kontingent.hub.console.adapter.operator;

import java.time.Clock;
import java.util.Set;
import org.kontingent.hub.access.AccessPoint;
import org.kontingent.hub.access.AccessQuestion;
import org.kontingent.hub.access.AccessRefused;
import org.kontingent.hub.access.PrivacyClass;
import org.kontingent.hub.registry.Purpose;
import org.kontingent.hub.registry.RegionalId;

/**
 * Decides by the access matrix whether whoever was let in may also see personal values in the
 * answer; where not, they are masked. What is shown goes to the access log.
 */
final class PersonalView {
  /** For what operators look at values at all. */
  static final Purpose PURPOSE = Purpose.DATA_QUALITY;

  private final AccessPoint accessPoint;
  private final Clock clock;

  PersonalView(AccessPoint accessPoint, Clock clock) {
    this.accessPoint = accessPoint;
    this.clock = clock;
  }

  /** True, and noted, if the caller may see values of this class. */
  boolean shows(Operator operator, String operation, RegionalId subject, PrivacyClass what) {
    try {
      accessPoint.decide(
          new AccessQuestion(
              operator.system(),
              operator.system().mnemonic().value(),
              null,
              operation,
              Set.of(what),
              PURPOSE,
              clock.instant()));
    } catch (AccessRefused masked) {
      return false;
    }
    operator.shown().personal(subject, what);
    return true;
  }
}
