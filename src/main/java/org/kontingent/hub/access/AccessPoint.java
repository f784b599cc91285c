package org.kontingent.hub.access;

import java.time.Duration;
import java.util.List;
import org.kontingent.hub.platform.CertificateThumbprint;

/**
 * The one decision point. Every inbound adapter asks it before a use case runs (blueprint 5.5); it
 * reads no personal data and is safe from any number of threads.
 */
public interface AccessPoint {
  /** How far a caller's clock may be from ours, either way (registry.md 9.1). */
  Duration CLOCK_TOLERANCE = Duration.ofMinutes(5);

  /**
   * The active system this certificate belongs to.
   *
   * @throws AccessRefused CALLER_UNKNOWN
   */
  RegisteredSystem identify(CertificateThumbprint certificate);

  /** True if the matrix names the operation, granted to somebody or not served at all. */
  boolean knows(String operation);

  /** Operations the system may call, by name. */
  List<String> open(RegisteredSystem caller);

  /**
   * How far the call may reach.
   *
   * @throws AccessRefused AUTH_FAILED, CLOCK_SKEW, ACCESS_DENIED, PURPOSE_MISMATCH, tested in this
   *     order
   */
  Grant decide(AccessQuestion question);
}
