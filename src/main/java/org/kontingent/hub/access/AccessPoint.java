package org.kontingent.hub.access;

/**
 * The one decision point. Every inbound adapter asks it before a use case runs (blueprint 5.5); it
 * reads no personal data and is safe from any number of threads.
 */
public interface AccessPoint {
  /**
   * The active system this certificate belongs to.
   *
   * @throws AccessRefused CALLER_UNKNOWN
   */
  RegisteredSystem identify(CertificateThumbprint certificate);

  /**
   * How far the call may reach.
   *
   * @throws AccessRefused AUTH_FAILED, CLOCK_SKEW, ACCESS_DENIED, PURPOSE_MISMATCH, tested in this
   *     order
   */
  Grant decide(AccessQuestion question);
}
