package org.kontingent.hub.services.adapter.intake;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.kontingent.hub.access.AccessLogEntry;
import org.kontingent.hub.access.PrivacyClass;
import org.kontingent.hub.access.RegisteredSystem;
import org.kontingent.hub.platform.CertificateThumbprint;
import org.kontingent.hub.registry.Purpose;
import org.kontingent.hub.services.AcceptedCall;
import org.kontingent.hub.services.adapter.fault.FaultCode;

/** What is known of one call while it is worked on; ends as one row of the access log. */
public final class InboundCall {
  private static final int LONGEST_ACTOR = 160;

  private final UUID requestId = UUID.randomUUID();
  private final Instant receivedAt;
  private final String address;
  private final Issues issues = new Issues();
  private final Set<UUID> subjects = new HashSet<>();
  private final Set<PrivacyClass> classes = EnumSet.noneOf(PrivacyClass.class);
  private CertificateThumbprint certificate;
  private RegisteredSystem caller;
  private String operation;
  private String contentType;
  private byte[] octets;
  private UUID clientRequestId;
  private String claimedActor;
  private Purpose purpose;
  private boolean testMessage;

  public InboundCall(Instant receivedAt, String address) {
    this.receivedAt = receivedAt;
    this.address = address;
  }

  /** The certificate the connection was made with, and whose it is. */
  public void from(CertificateThumbprint thumbprint, RegisteredSystem system) {
    this.certificate = thumbprint;
    this.caller = system;
  }

  /** What stood on the wire. */
  public void came(String type, byte[] body) {
    this.contentType = type;
    this.octets = body;
  }

  /**
   * The call as evidence.
   *
   * @param again whether it came before and changed nothing this time
   */
  public AcceptedCall accepted(boolean again) {
    return new AcceptedCall(
        requestId, caller.mnemonic().value(), operation, contentType, octets, again);
  }

  /** Service and operation, as the access matrix names them. */
  public void asks(String serviceAndOperation) {
    this.operation = serviceAndOperation;
  }

  /** What the header says; nothing of it is believed yet. */
  public void claims(UUID request, String actor, Purpose forPurpose, boolean test) {
    this.clientRequestId = request;
    this.claimedActor =
        actor == null || actor.length() <= LONGEST_ACTOR
            ? actor
            : actor.substring(0, LONGEST_ACTOR);
    this.purpose = forPurpose;
    this.testMessage = test;
  }

  /** The call touches this pupil. */
  public void touches(UUID pupil) {
    subjects.add(pupil);
  }

  /** The answer holds data of these classes. */
  public void gives(Set<PrivacyClass> given) {
    classes.addAll(given);
  }

  public UUID requestId() {
    return requestId;
  }

  public Instant receivedAt() {
    return receivedAt;
  }

  public Issues issues() {
    return issues;
  }

  /** The system that calls; null until it is identified. */
  public RegisteredSystem caller() {
    return caller;
  }

  public String operation() {
    return operation;
  }

  /** The row of the access log for a call that ended so. */
  public AccessLogEntry logEntry(String result) {
    if (result.equals(FaultCode.CONSENT_REQUIRED.name())) {
      return AccessLogEntry.withoutConsent(
          requestId, receivedAt, caller == null ? null : caller.mnemonic(), result);
    }
    boolean answered = result.equals(AccessLogEntry.OK);
    return new AccessLogEntry(
        requestId,
        receivedAt,
        certificate,
        caller == null ? null : caller.mnemonic(),
        caller == null ? null : caller.role(),
        caller == null ? null : caller.organisation(),
        claimedActor,
        purpose,
        operation,
        subjects,
        answered ? classes : Set.of(),
        result,
        clientRequestId,
        address,
        testMessage);
  }
}
