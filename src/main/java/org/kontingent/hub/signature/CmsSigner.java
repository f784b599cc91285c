package org.kontingent.hub.signature;

import java.time.Instant;

/**
 * Makes the detached signature of an attachment, as {@code SignaturePKCS7} carries it (smev3.md
 * 7.4). Thread-safe.
 */
public interface CmsSigner {
  /**
   * Signs a file by its digest.
   *
   * @param content digest by the algorithm that belongs to the key
   * @param signingTime put into the signed attributes, to the second
   * @return DER of a CMS SignedData version 1: no content, one signer, its certificate, signed
   *     attributes contentType, signingTime and messageDigest
   * @throws SignatureException {@code DIGEST_DOES_NOT_FIT_KEY} for a digest of another algorithm
   */
  byte[] sign(ContentDigest content, SigningKey key, Instant signingTime);
}
