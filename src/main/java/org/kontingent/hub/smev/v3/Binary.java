package org.kontingent.hub.smev.v3;

import java.util.Arrays;
import java.util.Base64;

/** An immutable run of octets with equality by content; prints its length only. */
public final class Binary {
  private final byte[] octets;

  private Binary(byte[] octets) {
    this.octets = octets;
  }

  public static Binary of(byte[] octets) {
    return new Binary(octets.clone());
  }

  /** Blanks and line breaks are allowed; anything else wrong: {@link IllegalArgumentException}. */
  public static Binary ofBase64(String text) {
    StringBuilder dense = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > ' ') {
        dense.append(text.charAt(i));
      }
    }
    return new Binary(Base64.getDecoder().decode(dense.toString()));
  }

  /** A copy. */
  public byte[] octets() {
    return octets.clone();
  }

  public int size() {
    return octets.length;
  }

  /** Without line breaks. */
  public String base64() {
    return Base64.getEncoder().encodeToString(octets);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Binary that && Arrays.equals(octets, that.octets);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(octets);
  }

  @Override
  public String toString() {
    return octets.length + " octets";
  }
}
