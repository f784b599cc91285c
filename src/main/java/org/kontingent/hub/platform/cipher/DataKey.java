package org.kontingent.hub.platform.cipher;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The key of one content: a body, or a file in numbered chunks. AES-256-GCM; the number of the
 * chunk and whether it is the last are the nonce, so that chunks cannot be swapped, left out or cut
 * off.
 *
 * <p><b>One key seals each chunk number once, ever.</b> A file that is taken in anew gets a new
 * key: two contents under the same key and number would betray each other.
 *
 * <p>A sealed chunk begins with a commitment to the key, since GCM by itself lets somebody who
 * chooses keys prepare a ciphertext that opens to two different contents. Thread-safe.
 */
public final class DataKey {
  /** Octets a sealed chunk is longer than the content. */
  public static final int OVERHEAD = 48;

  static final int OCTETS = 32;

  private static final int COMMITMENT = 32;
  private static final int TAG_BITS = 128;
  private static final byte[] COMMITMENT_LABEL =
      "kontingent-hub key commitment 1".getBytes(StandardCharsets.US_ASCII);

  private final byte[] octets;
  private final SecretKeySpec key;
  private final byte[] commitment;

  private DataKey(byte[] octets) {
    if (octets.length != OCTETS) {
      throw new IllegalArgumentException("a data key has 32 octets");
    }
    this.octets = octets;
    this.key = new SecretKeySpec(octets, "AES");
    this.commitment = commitment(octets);
  }

  /** A key that came out of the safe, such as from an evidence bundle. */
  public static DataKey of(byte[] octets) {
    return new DataKey(octets.clone());
  }

  static DataKey random(SecureRandom random) {
    byte[] octets = new byte[OCTETS];
    random.nextBytes(octets);
    return new DataKey(octets);
  }

  /** The key itself, for the one who hands content out together with its proof. */
  public byte[] octets() {
    return octets.clone();
  }

  /** Seals a content that is one chunk. */
  public byte[] seal(byte[] plain) {
    return seal(0, true, plain, 0, plain.length);
  }

  /** Seals {@code length} octets as the chunk of this number, counted from 0. */
  public byte[] seal(long number, boolean last, byte[] plain, int from, int length) {
    try {
      Cipher cipher = cipher(Cipher.ENCRYPT_MODE, number, last);
      byte[] sealed = Arrays.copyOf(commitment, length + OVERHEAD);
      cipher.doFinal(plain, from, length, sealed, COMMITMENT);
      return sealed;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES-GCM", e);
    }
  }

  /**
   * Opens a content that is one chunk.
   *
   * @throws CipherException {@code CONTENT_NOT_GENUINE}
   */
  public byte[] open(byte[] sealed) {
    return open(0, true, sealed);
  }

  /**
   * Opens the chunk of this number.
   *
   * @throws CipherException {@code CONTENT_NOT_GENUINE} if it is not exactly what was sealed as
   *     this chunk with this key
   */
  public byte[] open(long number, boolean last, byte[] sealed) {
    if (sealed.length < OVERHEAD
        || !MessageDigest.isEqual(commitment, Arrays.copyOf(sealed, COMMITMENT))) {
      throw notGenuine(null);
    }
    try {
      return cipher(Cipher.DECRYPT_MODE, number, last)
          .doFinal(sealed, COMMITMENT, sealed.length - COMMITMENT);
    } catch (GeneralSecurityException e) {
      throw notGenuine(e);
    }
  }

  private Cipher cipher(int mode, long number, boolean last) throws GeneralSecurityException {
    byte[] nonce = ByteBuffer.allocate(12).putInt(last ? 1 : 0).putLong(number).array();
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    return cipher;
  }

  private static byte[] commitment(byte[] octets) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(octets, "HmacSHA256"));
      return mac.doFinal(COMMITMENT_LABEL);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
  }

  private static CipherException notGenuine(Throwable cause) {
    return new CipherException(
        "CONTENT_NOT_GENUINE", "stored content was altered, or belongs to another key", cause);
  }
}
