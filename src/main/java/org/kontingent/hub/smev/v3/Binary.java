package org.kontingent.hub.smev.v3;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
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

  /** Takes the array over without a copy: the caller must not change it any more. */
  public static Binary owned(byte[] octets) {
    return new Binary(octets);
  }

  /** Blanks and line breaks are allowed; anything else wrong: {@link IllegalArgumentException}. */
  public static Binary ofBase64(String text) {
    byte[] dense = new byte[text.length()];
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ') {
        // No letter of the alphabet lies beyond ASCII: the decoder refuses the stand-in.
        dense[length++] = (byte) (c < 0x80 ? c : '?');
      }
    }
    return new Binary(Base64.getDecoder().decode(Arrays.copyOf(dense, length)));
  }

  /** A copy. */
  public byte[] octets() {
    return octets.clone();
  }

  /** The octets themselves, for those who only read: must not be changed. */
  public byte[] shared() {
    return octets;
  }

  /** Reads the octets without copying them. */
  public InputStream open() {
    return new ByteArrayInputStream(octets);
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
