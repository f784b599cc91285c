package org.kontingent.hub.signature;

import java.util.List;
import java.util.Optional;

/**
 * What came of one {@code ds:Reference}.
 *
 * @param uri as written in the signature
 * @param element local name of the element it names; empty for the whole document or if not found
 * @param transforms algorithm URIs in the order written
 * @param expected base64 of the digest written in the signature, without white space
 * @param computed base64 of the digest of what stands in the document; empty if it could not be
 *     computed
 * @param matches whether both are the same octets
 */
public record ReferenceCheck(
    String uri,
    String element,
    List<String> transforms,
    String digestMethod,
    String expected,
    Optional<String> computed,
    boolean matches) {
  public ReferenceCheck {
    transforms = List.copyOf(transforms);
  }
}
