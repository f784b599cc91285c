package org.kontingent.hub.signature;

import org.kontingent.hub.smev.v3.SignaturePlace;

/**
 * Puts signatures into documents. Every octet of the document that is not the new signature stays
 * as it was. Safe for use by several threads.
 */
public interface EnvelopeSigner {
  /**
   * Fills the empty holder of the operation in the Body: the caller's, or the exchange's for an
   * answer of the exchange. The signed element must carry an {@code Id}. The signature holds no
   * white space.
   *
   * @throws SignatureException with codes {@code SIGN_NO_OPERATION}, {@code SIGN_NO_HOLDER}, {@code
   *     SIGN_HOLDER_NOT_EMPTY}, {@code SIGN_NO_TARGET}, {@code SIGN_NO_ID}, {@code
   *     SIGN_DUPLICATE_ID}, {@code TRANSFORM_…} if the content cannot be signed
   */
  byte[] sign(byte[] envelope, SigningKey key);

  /** As {@link #sign(byte[], SigningKey)}, at another place; every empty holder of it is filled. */
  byte[] sign(byte[] envelope, SigningKey key, SignaturePlace place);

  /**
   * Fills the empty PersonalSignature holder with an official's signature over the root of the
   * business data, which must carry an {@code Id}. To be made before the caller's signature, which
   * covers it.
   */
  byte[] signPersonal(byte[] envelope, SigningKey key);

  /**
   * As {@link #signPersonal(byte[], SigningKey)}; if the root of the business data has no {@code
   * Id}, it is given this one.
   */
  byte[] signPersonal(byte[] envelope, SigningKey key, String id);

  /**
   * Signs a whole document that is not an envelope: an enveloped signature becomes the last child
   * of the document element (URI "", enveloped-signature and exclusive canonicalisation).
   */
  byte[] signEnveloped(byte[] document, SigningKey key);
}
