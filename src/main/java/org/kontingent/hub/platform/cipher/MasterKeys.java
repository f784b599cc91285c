package org.kontingent.hub.platform.cipher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The installation's master keys. They wrap data keys and never touch content. The first is used
 * for what is new, the others still open what is old; a key's id follows from the key. Thread-safe.
 */
public final class MasterKeys {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final String HOW =
      "; make one with \"openssl rand -base64 32\", keep a copy of it apart from the backups of the"
          + " database: without it no stored message can ever be read again";

  /**
   * A fresh data key and the form it is stored in.
   *
   * @param key seals the content
   * @param wrapped to be stored beside it
   */
  public record Fresh(DataKey key, WrappedKey wrapped) {}

  private final SecureRandom random = new SecureRandom();
  private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
  private final String current;

  private MasterKeys(List<byte[]> octets) {
    for (byte[] key : octets) {
      keys.put(id(key), new SecretKeySpec(key, "AES"));
    }
    this.current = keys.keySet().iterator().next();
  }

  /** A key that nobody keeps: for demos and tests. */
  public static MasterKeys ephemeral() {
    byte[] key = new byte[DataKey.OCTETS];
    new SecureRandom().nextBytes(key);
    return new MasterKeys(List.of(key));
  }

  /**
   * Reads a file with one key a line, 32 octets as base64 or hexadecimal, the current one first.
   * Empty lines and lines beginning with # are skipped.
   *
   * @throws CipherException {@code MASTER_KEY_MISSING} or {@code MASTER_KEY_MALFORMED}, saying how
   *     to make one
   */
  public static MasterKeys read(Path file) {
    if (file == null || file.toString().isBlank()) {
      throw new CipherException(
          "MASTER_KEY_MISSING", "hub.journal.master-key-file names no master key" + HOW);
    }
    List<String> lines;
    try {
      lines = Files.readAllLines(file, StandardCharsets.US_ASCII);
    } catch (IOException e) {
      throw new CipherException(
          "MASTER_KEY_MISSING",
          "the master key " + file + " (hub.journal.master-key-file) cannot be read" + HOW,
          e);
    }
    List<byte[]> octets =
        lines.stream()
            .map(String::strip)
            .filter(line -> !line.isEmpty() && !line.startsWith("#"))
            .map(line -> octets(line, file))
            .toList();
    if (octets.isEmpty()) {
      throw malformed(file, null);
    }
    return new MasterKeys(octets);
  }

  /** The id of the key used for what is new. */
  public String current() {
    return current;
  }

  /**
   * Makes a key for one content.
   *
   * @param owner the row it belongs to: a wrapped key put beside another row does not open
   */
  public Fresh fresh(UUID owner) {
    DataKey key = DataKey.random(random);
    return new Fresh(key, wrap(key, owner));
  }

  /** The same data key under the current master key: for rotation. */
  public WrappedKey wrap(DataKey key, UUID owner) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] wrapped = Arrays.copyOf(nonce, NONCE + DataKey.OCTETS + TAG_BITS / 8);
    try {
      byte[] plain = key.octets();
      cipher(Cipher.ENCRYPT_MODE, keys.get(current), nonce, owner)
          .doFinal(plain, 0, plain.length, wrapped, NONCE);
      Arrays.fill(plain, (byte) 0);
      return new WrappedKey(current, wrapped);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES-GCM", e);
    }
  }

  /**
   * Opens a stored data key.
   *
   * @throws CipherException {@code MASTER_KEY_UNKNOWN} if the settings lack its master key; {@code
   *     CONTENT_NOT_GENUINE} if it was altered or belongs to another row
   */
  public DataKey open(WrappedKey wrapped, UUID owner) {
    SecretKeySpec master = keys.get(wrapped.masterId());
    if (master == null) {
      throw new CipherException(
          "MASTER_KEY_UNKNOWN",
          "the settings lack master key " + wrapped.masterId() + ", with which this was stored");
    }
    byte[] octets = wrapped.octets();
    try {
      return DataKey.of(
          cipher(Cipher.DECRYPT_MODE, master, Arrays.copyOf(octets, NONCE), owner)
              .doFinal(octets, NONCE, octets.length - NONCE));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      throw new CipherException(
          "CONTENT_NOT_GENUINE", "a stored data key was altered, or belongs to another row", e);
    }
  }

  /**
   * Keys for another use than wrapping, such as the signing of tokens: they follow from the master
   * keys and the label, so that every node has the same and no further secret is to be kept. From
   * one of them nothing can be told about the master key or another label's.
   *
   * @return the id of each master key and the 32 octets that follow from it, the current first
   */
  public Map<String, byte[]> derived(String label) {
    Map<String, byte[]> derived = new LinkedHashMap<>();
    keys.forEach(
        (id, key) ->
            derived.put(id, hmac(key.getEncoded(), "kontingent-hub derived key " + label)));
    return derived;
  }

  private static Cipher cipher(int mode, SecretKeySpec master, byte[] nonce, UUID owner)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, master, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(owner.toString().getBytes(StandardCharsets.US_ASCII));
    return cipher;
  }

  private static String id(byte[] key) {
    return HexFormat.of().formatHex(hmac(key, "kontingent-hub master key id"), 0, 8);
  }

  private static byte[] hmac(byte[] key, String label) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(label.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
  }

  private static byte[] octets(String line, Path file) {
    try {
      byte[] octets =
          line.length() == 2 * DataKey.OCTETS
              ? HexFormat.of().parseHex(line)
              : Base64.getDecoder().decode(line);
      if (octets.length == DataKey.OCTETS) {
        return octets;
      }
      throw malformed(file, null);
    } catch (IllegalArgumentException e) {
      throw malformed(file, e);
    }
  }

  private static CipherException malformed(Path file, Throwable cause) {
    return new CipherException(
        "MASTER_KEY_MALFORMED",
        file + " does not hold a key of 32 octets in base64 or hexadecimal a line" + HOW,
        cause);
  }
}
