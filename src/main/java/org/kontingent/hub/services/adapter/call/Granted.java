package org.kontingent.hub.services.adapter.call;

import java.util.UUID;
import org.kontingent.hub.access.RegisteredSystem;
import org.kontingent.hub.access.Scope;
import org.kontingent.hub.registry.PupilReference;
import org.kontingent.hub.registry.PupilReference.BySourceKey;
import org.kontingent.hub.registry.PupilView;
import org.kontingent.hub.registry.Purpose;
import org.kontingent.hub.registry.ReadPupil;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.SubmittedPupils;
import org.kontingent.hub.services.adapter.fault.CallRefused;
import org.kontingent.hub.services.adapter.fault.FaultCode;
import org.kontingent.hub.services.adapter.intake.InboundCall;
import org.kontingent.hub.services.adapter.intake.Issues;

/** A call the access point has granted: whose it is, how far it reaches, what is wrong with it. */
public final class Granted {
  private final InboundCall call;
  private final Scope scope;
  private final Purpose purpose;

  Granted(InboundCall call, Scope scope, Purpose purpose) {
    this.call = call;
    this.scope = scope;
    this.purpose = purpose;
  }

  public RegisteredSystem caller() {
    return call.caller();
  }

  public Purpose purpose() {
    return purpose;
  }

  public UUID requestId() {
    return call.requestId();
  }

  public Issues issues() {
    return call.issues();
  }

  /** Notes for the access log that the call touched this pupil. */
  public void touches(RegionalId pupil) {
    call.touches(pupil.value());
  }

  /** A system writes under its own keys only. */
  public void requireOwn(SourceKey key) {
    if (!isOwn(key)) {
      throw CallRefused.with(FaultCode.FORBIDDEN_OWNER);
    }
  }

  /**
   * Reads a pupil within the caller's reach. One that does not exist and one the caller may not
   * know of are the same to it.
   *
   * @throws CallRefused NOT_FOUND
   */
  public PupilView find(PupilReference reference, ReadPupil read, SubmittedPupils submitted) {
    SourceKey given = reference instanceof BySourceKey byKey ? byKey.key() : null;
    if (scope == Scope.OWN && given != null && !isOwn(given)) {
      throw CallRefused.about(FaultCode.NOT_FOUND, given);
    }
    PupilView view =
        read.read(reference).orElseThrow(() -> CallRefused.about(FaultCode.NOT_FOUND, given));
    touches(view.regionalId());
    if (scope == Scope.OWN
        && !submitted.isSubmittedBy(view.regionalId(), caller().mnemonic().value())) {
      throw CallRefused.about(FaultCode.NOT_FOUND, given);
    }
    return view;
  }

  private boolean isOwn(SourceKey key) {
    return key.system().equals(caller().mnemonic().value());
  }
}
