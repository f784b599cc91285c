package org.kontingent.hub.sandbox.adapter;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.util.Optional;
import org.kontingent.hub.sandbox.Misbehaviour;
import org.kontingent.hub.sandbox.MisbehaviourKind;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.Operation;

/**
 * A misbehaviour as JSON.
 *
 * @param kind a {@link MisbehaviourKind}
 * @param operation as in the WSDL, such as GetResponse; absent: any
 * @param namespace with rootElement: only this kind of data
 * @param times absent: once; negative: until cleared
 * @param delayMillis of DELAY
 * @param httpStatus of HTTP_ERROR
 * @param fault local name of the detail element, of SOAP_FAULT
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record MisbehaviourOrder(
    String kind,
    String operation,
    String namespace,
    String rootElement,
    Integer times,
    Long delayMillis,
    Integer httpStatus,
    String fault) {

  static MisbehaviourOrder of(Misbehaviour m) {
    return new MisbehaviourOrder(
        m.kind().name(),
        m.operation().map(Operation::label).orElse(null),
        m.data().map(KindOfData::namespace).orElse(null),
        m.data().map(KindOfData::rootElement).orElse(null),
        m.times(),
        m.delay().toMillis(),
        m.httpStatus(),
        m.fault().element());
  }

  /** {@link IllegalArgumentException} for a value that is none of the lists. */
  Misbehaviour toMisbehaviour() {
    if (kind == null
        || (times != null && times == 0)
        || (namespace == null) != (rootElement == null)) {
      throw new IllegalArgumentException("kind is missing or times is zero");
    }
    int status = httpStatus == null ? 503 : httpStatus;
    long delay = delayMillis == null ? 1000 : delayMillis;
    if (status < 400 || status > 599 || delay < 0 || delay > 600_000) {
      throw new IllegalArgumentException("httpStatus or delayMillis out of range");
    }
    return new Misbehaviour(
        MisbehaviourKind.valueOf(kind),
        Optional.ofNullable(operation).map(MisbehaviourOrder::named),
        Optional.ofNullable(namespace).map(uri -> new KindOfData(uri, rootElement)),
        times == null ? 1 : times,
        Duration.ofMillis(delay),
        status,
        fault == null ? FaultKind.SMEV_FAILURE : faultNamed(fault));
  }

  private static Operation named(String label) {
    for (Operation operation : Operation.values()) {
      if (operation.label().equals(label)) {
        return operation;
      }
    }
    throw new IllegalArgumentException("no such operation");
  }

  private static FaultKind faultNamed(String element) {
    return FaultKind.ofElement(element)
        .orElseThrow(() -> new IllegalArgumentException("no such fault"));
  }
}
