package org.kontingent.hub.registry.federal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * One object as the federal segment sees it: its canonical XML, the same octets for the same state
 * of knowledge, whoever writes them.
 *
 * @param xml canonical (exclusive C14N, no comments), without a declaration
 */
public record FederalRepresentation(String xml) {
  public FederalRepresentation {
    Objects.requireNonNull(xml);
  }

  /** The content hash of registry.md 11.2: SHA-256 of the XML in UTF-8, lower-case hex. */
  public String contentHash() {
    try {
      return HexFormat.of()
          .formatHex(
              MessageDigest.getInstance("SHA-256").digest(xml.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256", e);
    }
  }

  /** Hides the content. */
  @Override
  public String toString() {
    return "FederalRepresentation[hidden]";
  }
}
