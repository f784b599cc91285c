package org.kontingent.hub.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.kontingent.hub.platform.CertificateThumbprint;
import org.kontingent.hub.registry.Purpose;

/**
 * One call, answered or refused. Everything but id, time and result may be null or empty.
 *
 * @param requestId the hub's own id of the call
 * @param certificate thumbprint of the certificate the call came with
 * @param system mnemonic of the system the certificate belongs to
 * @param claimedActor role and account the system said it calls for; not verified
 * @param subjects regional ids the call touched
 * @param classes privacy classes given out
 * @param result {@code OK}, or the code of the fault
 * @param testMessage a call that stored nothing
 */
public record AccessLogEntry(
    UUID requestId,
    Instant at,
    CertificateThumbprint certificate,
    SystemMnemonic system,
    CallerRole role,
    String organisation,
    String claimedActor,
    Purpose purpose,
    String operation,
    Set<UUID> subjects,
    Set<PrivacyClass> classes,
    String result,
    UUID clientRequestId,
    String address,
    boolean testMessage) {
  public static final String OK = "OK";

  public AccessLogEntry {
    Objects.requireNonNull(requestId);
    Objects.requireNonNull(at);
    subjects = Set.copyOf(subjects);
    classes = Set.copyOf(classes);
    Objects.requireNonNull(result);
  }

  /** A call refused for want of consent: only id, caller, time and code are kept. */
  public static AccessLogEntry withoutConsent(
      UUID requestId, Instant at, SystemMnemonic system, String result) {
    return new AccessLogEntry(
        requestId, at, null, system, null, null, null, null, null, Set.of(), Set.of(), result, null,
        null, false);
  }
}
