package org.kontingent.hub.signature;

import org.w3c.dom.Document;

/**
 * Checks every {@code ds:Signature} of a document and explains each verdict (blueprint 6, {@code
 * verify}). Core validation only: whether the certificate is trusted is another question. Safe for
 * use by several threads.
 */
public interface SignatureVerifier {
  /**
   * Verifies a document as received.
   *
   * @throws org.kontingent.hub.platform.HubException with a code {@code XML_…} if the octets are
   *     not a document the hub reads (see {@code HardenedXml})
   */
  VerificationReport verify(byte[] document);

  /**
   * Verifies a document parsed by {@code HardenedXml}, whose {@code xop:Include} elements have been
   * replaced by their base64 text. The tree must not be changed by another thread meanwhile.
   */
  VerificationReport verify(Document document);
}
