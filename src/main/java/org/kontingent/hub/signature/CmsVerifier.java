package org.kontingent.hub.signature;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.Collection;

/**
 * Verifies CMS (PKCS#7) signatures and says what is wrong (signatures.md 7): detached and attached,
 * with and without signed attributes, the certificate inside or known beforehand. GOST only. Chains
 * and dates are judged by {@link Authorities}. Thread-safe.
 */
public interface CmsVerifier {
  /**
   * Verifies every signer.
   *
   * @param signedData DER or BER, at most {@value #LARGEST} octets; anything else gets a finding
   *     that says so, never an exception
   * @param content the file a detached signature is about; where the content is enclosed as well,
   *     both must have the signed digest
   * @param known certificates besides those enclosed, for signers named but not enclosed
   * @throws IOException only if the content cannot be read
   */
  CmsReport verify(byte[] signedData, SignedContent content, Collection<X509Certificate> known)
      throws IOException;

  /** The largest signature looked at. */
  int LARGEST = 16 * 1024 * 1024;
}
