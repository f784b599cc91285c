package org.kontingent.hub.access.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.kontingent.hub.access.AccessMatrix;
import org.kontingent.hub.access.AccessPoint;
import org.kontingent.hub.access.AccessQuestion;
import org.kontingent.hub.access.AccessRefused;
import org.kontingent.hub.access.AccessRefused.Reason;
import org.kontingent.hub.access.CallerRole;
import org.kontingent.hub.access.Grant;
import org.kontingent.hub.access.PrivacyClass;
import org.kontingent.hub.access.RegisteredSystem;
import org.kontingent.hub.access.RegisteredSystems;
import org.kontingent.hub.access.Scope;
import org.kontingent.hub.platform.CertificateThumbprint;

/** Decides by the register of systems, the clock and the matrix; grants nothing else. */
public final class DecideByMatrix implements AccessPoint {
  private final RegisteredSystems systems;
  private final AccessMatrix matrix;
  private final Clock clock;

  public DecideByMatrix(RegisteredSystems systems, AccessMatrix matrix, Clock clock) {
    this.systems = Objects.requireNonNull(systems);
    this.matrix = Objects.requireNonNull(matrix);
    this.clock = Objects.requireNonNull(clock);
  }

  @Override
  public RegisteredSystem identify(CertificateThumbprint certificate) {
    return systems
        .withCertificate(certificate)
        .filter(RegisteredSystem::active)
        .orElseThrow(
            () ->
                new AccessRefused(
                    Reason.CALLER_UNKNOWN,
                    "the certificate is of no registered system: have it registered"));
  }

  @Override
  public boolean knows(String operation) {
    return matrix.names(operation);
  }

  @Override
  public List<String> open(RegisteredSystem caller) {
    return matrix.operationsOf(caller.role());
  }

  @Override
  public Grant decide(AccessQuestion question) {
    RegisteredSystem caller = question.caller();
    if (!caller.active() || !caller.mnemonic().value().equals(question.claimedSystem())) {
      throw new AccessRefused(
          Reason.AUTH_FAILED, "callerSystem is not the system the certificate belongs to");
    }
    if (Duration.between(question.sentAt(), clock.instant()).abs().compareTo(CLOCK_TOLERANCE) > 0) {
      throw new AccessRefused(
          Reason.CLOCK_SKEW, "sentAt differs from the hub's clock by more than five minutes");
    }
    if (question.classes().isEmpty()) {
      throw denied();
    }
    Scope scope = Scope.REGION;
    for (PrivacyClass touched : question.classes()) {
      scope = scope.narrower(reach(caller.role(), question, touched));
      if (question.actorRole() != null) {
        scope = scope.narrower(reach(question.actorRole(), question, touched));
      }
    }
    for (PrivacyClass touched : question.classes()) {
      if (!matrix.purposeFits(question.operation(), touched, question.purpose())) {
        throw new AccessRefused(
            Reason.PURPOSE_MISMATCH, "the call names no purpose, or one that does not fit it");
      }
    }
    return new Grant(caller, scope);
  }

  private Scope reach(CallerRole role, AccessQuestion question, PrivacyClass touched) {
    return matrix.scope(role, question.operation(), touched).orElseThrow(DecideByMatrix::denied);
  }

  private static AccessRefused denied() {
    return new AccessRefused(
        Reason.ACCESS_DENIED, "the role has no right to this operation or to a part asked for");
  }
}
