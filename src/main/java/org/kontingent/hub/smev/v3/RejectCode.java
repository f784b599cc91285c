package org.kontingent.hub.smev.v3;

/** Why a provider refuses (RejectionReasonCode, smev3.md 4.12). */
public enum RejectCode {
  /** The requester has no right to the data. */
  ACCESS_DENIED,
  /** Nothing was found. */
  NO_DATA,
  /** The object cannot be determined from the request; ask again, better. */
  UNKNOWN_REQUEST_DESCRIPTION,
  /** An error while providing. */
  FAILURE,
  /** A code the contract does not list; read, never written. */
  UNLISTED;

  /** The constant named by the wire's text, {@link #UNLISTED} for any other. */
  public static RejectCode ofWire(String text) {
    for (RejectCode code : values()) {
      if (code != UNLISTED && code.name().equals(text)) {
        return code;
      }
    }
    return UNLISTED;
  }
}
