package org.kontingent.hub.smev.v3;

import java.util.Optional;

/**
 * The place of an official's signature (ЭП-СП) over the business root: either still empty, to be
 * filled by the signer, or the {@code ds:Signature} itself (smev3.md 7.3).
 */
public record PersonalSignature(Optional<XmlFragment> signature) {
  public static PersonalSignature toBeFilled() {
    return new PersonalSignature(Optional.empty());
  }

  public static PersonalSignature of(XmlFragment signature) {
    return new PersonalSignature(Optional.of(signature));
  }
}
