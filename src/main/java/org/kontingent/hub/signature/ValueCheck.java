package org.kontingent.hub.signature;

/** What came of checking the SignatureValue over SignedInfo, apart from the references. */
public enum ValueCheck {
  /** SignedInfo is what the holder of the key signed. */
  MATCHES,
  /** SignedInfo was altered after signing, or another key signed it. */
  DIFFERS,
  /** Not checked: no key, or refused earlier. */
  NOT_CHECKED
}
