package org.kontingent.hub.sandbox;

import java.time.Duration;
import java.util.Optional;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.Operation;

/**
 * One order to misbehave.
 *
 * @param operation only this one; empty: every one
 * @param data only messages and selectors of this kind of data (request or response root); empty:
 *     any
 * @param times how often; a negative number means until cleared
 * @param delay of DELAY
 * @param httpStatus of HTTP_ERROR
 * @param fault of SOAP_FAULT
 */
public record Misbehaviour(
    MisbehaviourKind kind,
    Optional<Operation> operation,
    Optional<KindOfData> data,
    int times,
    Duration delay,
    int httpStatus,
    FaultKind fault) {

  /** With a delay of one second, status 503 and SMEVFailure where the kind needs one. */
  public static Misbehaviour of(MisbehaviourKind kind, Operation operation, int times) {
    return new Misbehaviour(
        kind,
        Optional.of(operation),
        Optional.empty(),
        times,
        Duration.ofSeconds(1),
        503,
        FaultKind.SMEV_FAILURE);
  }

  public Misbehaviour withFault(FaultKind value) {
    return new Misbehaviour(kind, operation, data, times, delay, httpStatus, value);
  }

  public Misbehaviour withDelay(Duration value) {
    return new Misbehaviour(kind, operation, data, times, value, httpStatus, fault);
  }

  public Misbehaviour withHttpStatus(int value) {
    return new Misbehaviour(kind, operation, data, times, delay, value, fault);
  }

  public Misbehaviour only(KindOfData value) {
    return new Misbehaviour(kind, operation, Optional.of(value), times, delay, httpStatus, fault);
  }
}
