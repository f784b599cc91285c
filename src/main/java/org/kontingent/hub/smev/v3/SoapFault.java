package org.kontingent.hub.smev.v3;

import java.util.Optional;

/**
 * A SOAP 1.1 fault.
 *
 * @param faultCode local part, such as {@code Server} or {@code Client}
 * @param faultString text for people; may quote content, so it is never logged
 * @param detail absent when the fault does not come from the exchange's core (a proxy, say)
 */
public record SoapFault(String faultCode, String faultString, Optional<SmevFault> detail) {
  public Optional<FaultKind> kind() {
    return detail.flatMap(SmevFault::kind);
  }

  /** What to do; a fault without a known detail is worth another try. */
  public FaultKind.Advice advice() {
    return kind().map(FaultKind::advice).orElse(FaultKind.Advice.RETRY);
  }
}
