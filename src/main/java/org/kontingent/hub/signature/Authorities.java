package org.kontingent.hub.signature;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Collection;

/**
 * A fixed set of authorities that certificates of signers are judged against (blueprint 5.6: a
 * valid chain alone makes nobody the exchange; that is pinned elsewhere). Revocation is not
 * consulted. Thread-safe.
 */
public interface Authorities {
  /**
   * Judges a signer's certificate.
   *
   * @param others certificates that came along and may serve as links, never as authorities
   * @param at the moment at which every certificate of the chain must be valid, both ends included
   */
  TrustVerdict judge(X509Certificate signer, Collection<X509Certificate> others, Instant at);
}
