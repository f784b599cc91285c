package org.kontingent.hub.smev.v3;

import java.util.Optional;

/** Why a signature was refused: the inner element of SignatureVerificationFault. */
public enum SignatureFaultCause {
  /** The SOAP envelope is not one in which a signature can be looked for. */
  POOR_SOAP_ENVELOPE_FORMAT("PoorSOAPEnvelopeFormat"),
  /** There is none. */
  NO_SIGNATURE_FOUND("NoSignatureFound"),
  /** It signs another element than the operation must sign. */
  INCORRECT_SIGNATURE_TARGET("IncorrectSignatureTarget"),
  /** Digest or signature value does not match. */
  SIGNATURE_IS_INVALID("SignatureIsInvalid"),
  /** No certificate in it, or one that cannot be used. */
  CERTIFICATE_IS_NOT_FOUND("CertificateIsNotFound"),
  /** The certificate is out of date or revoked. */
  CERTIFICATE_IS_EXPIRED("CertificateIsExpired");

  private final String wire;

  SignatureFaultCause(String wire) {
    this.wire = wire;
  }

  /** The text on the wire. */
  public String wire() {
    return wire;
  }

  public static Optional<SignatureFaultCause> ofWire(String text) {
    for (SignatureFaultCause cause : values()) {
      if (cause.wire.equals(text)) {
        return Optional.of(cause);
      }
    }
    return Optional.empty();
  }
}
