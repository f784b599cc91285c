package org.kontingent.hub.signature;

import java.security.cert.X509Certificate;

/**
 * A private key one may sign with, and its certificate. The key itself never shows: a token or a
 * remote device can stand behind this as well as a file. Safe for use by several threads.
 */
public interface SigningKey {
  /** The certificate written into the signature; its public key belongs to this private key. */
  X509Certificate certificate();

  GostAlgorithm algorithm();

  /**
   * Signs octets: digests them with the algorithm's own digest and signs the digest.
   *
   * @return s and r side by side, each big-endian, {@link GostAlgorithm#signatureOctets()} in all
   * @throws SignatureException with code {@code KEY_UNUSABLE} if the key cannot sign (token gone,
   *     key destroyed)
   */
  byte[] sign(byte[] octets);
}
