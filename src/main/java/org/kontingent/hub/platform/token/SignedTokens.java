package org.kontingent.hub.platform.token;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.kontingent.hub.platform.cipher.MasterKeys;

/**
 * Makes and opens tokens. HMAC-SHA-256 over use, position and moment of making; the key follows
 * from the installation's master key, so that every node opens what another made, and a former
 * master key still opens what it signed. Nothing is stored. A position is signed, not hidden: it
 * must hold nothing its caller may not know. Thread-safe.
 */
public final class SignedTokens {
  /** Characters of the longest token; the schema of the services says the same. */
  public static final int LONGEST = 1024;

  private static final byte FORM = 1;
  private static final int KEY_ID = 8;
  private static final int HEAD = 1 + KEY_ID + Long.BYTES;
  private static final int MAC = 32;

  private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
  private final String current;
  private final Clock clock;

  public SignedTokens(MasterKeys masters, Clock clock) {
    masters
        .derived("tokens")
        .forEach((id, key) -> keys.put(id, new SecretKeySpec(key, "HmacSHA256")));
    this.current = masters.current();
    this.clock = clock;
  }

  /**
   * A token for this position, of letters, digits, - and _.
   *
   * @throws IllegalArgumentException if the position is too long for one
   */
  public String issue(TokenUse use, String position) {
    byte[] octets = position.getBytes(StandardCharsets.UTF_8);
    byte[] signed =
        ByteBuffer.allocate(HEAD + octets.length)
            .put(FORM)
            .put(HexFormat.of().parseHex(current))
            .putLong(clock.millis())
            .put(octets)
            .array();
    byte[] mac = mac(keys.get(current), use, signed);
    byte[] all = Arrays.copyOf(signed, signed.length + MAC);
    System.arraycopy(mac, 0, all, signed.length, MAC);
    String token = Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    if (token.length() > LONGEST) {
      throw new IllegalArgumentException("a position of " + octets.length + " octets is too long");
    }
    return token;
  }

  /**
   * The position in a token that was made for this use.
   *
   * @throws TokenRefused TOKEN_INVALID if it was not, or was altered; TOKEN_EXPIRED after its life
   */
  public String open(TokenUse use, String token) {
    byte[] all = octets(token);
    byte[] signed = Arrays.copyOf(all, all.length - MAC);
    SecretKeySpec key = keys.get(HexFormat.of().formatHex(signed, 1, 1 + KEY_ID));
    if (signed[0] != FORM
        || key == null
        || !MessageDigest.isEqual(
            mac(key, use, signed), Arrays.copyOfRange(all, signed.length, all.length))) {
      throw TokenRefused.invalid();
    }
    Instant made = Instant.ofEpochMilli(ByteBuffer.wrap(signed).getLong(1 + KEY_ID));
    if (use.life() != null && Duration.between(made, clock.instant()).compareTo(use.life()) > 0) {
      throw TokenRefused.expired();
    }
    return new String(signed, HEAD, signed.length - HEAD, StandardCharsets.UTF_8);
  }

  private static byte[] octets(String token) {
    if (token == null || token.length() > LONGEST) {
      throw TokenRefused.invalid();
    }
    try {
      byte[] octets = Base64.getUrlDecoder().decode(token);
      // Base64 has spare bits at its end: one token, one spelling.
      if (octets.length >= HEAD + MAC
          && Base64.getUrlEncoder().withoutPadding().encodeToString(octets).equals(token)) {
        return octets;
      }
    } catch (IllegalArgumentException e) {
      throw TokenRefused.invalid();
    }
    throw TokenRefused.invalid();
  }

  /** Every part with its length, so that none runs into the next. */
  private static byte[] mac(SecretKeySpec key, TokenUse use, byte[] signed) {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try (DataOutputStream parts = new DataOutputStream(text)) {
      for (String part : new String[] {use.kind(), use.caller(), use.query()}) {
        byte[] octets = part.getBytes(StandardCharsets.UTF_8);
        parts.writeInt(octets.length);
        parts.write(octets);
      }
      parts.writeLong(use.life() == null ? -1 : use.life().toMillis());
      parts.write(signed);
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(key);
      return mac.doFinal(text.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has HMAC-SHA-256", e);
    }
  }
}
