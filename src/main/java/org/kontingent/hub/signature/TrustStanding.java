package org.kontingent.hub.signature;

/** How a signer's certificate stands before a set of authorities at a moment. */
public enum TrustStanding {
  /** A chain to an authority holds, and every certificate of it was valid at the moment. */
  TRUSTED,
  /** No authority known here issued it: the issuer is unknown, or it vouches for itself only. */
  NO_CHAIN,
  /** An authority of the issuer's name is known, but it did not sign this certificate. */
  BROKEN_SIGNATURE,
  /** The issuer's certificate does not allow it to issue, or not at this depth. */
  NOT_AN_AUTHORITY,
  /** The certificate says that its key is not for signing. */
  NOT_FOR_SIGNING,
  /** A certificate of the chain was over at the moment. */
  EXPIRED,
  /** A certificate of the chain had not begun at the moment. */
  NOT_YET_VALID,
  /** The key, the signature algorithm or a critical extension is not understood here. */
  UNSUPPORTED
}
