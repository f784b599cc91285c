package org.kontingent.hub.platform.token;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.kontingent.hub.platform.cipher.MasterKeys;

/**
 * References to something whose id the caller may not know: sealed with AES-256-GCM, good for one
 * caller, one use and a while. Two references to one thing are not alike. The key follows from the
 * installation's master key, so that every node opens what another made; nothing is stored.
 * Thread-safe.
 */
public final class SealedReferences {
  private static final int NONCE = 12;
  private static final int TAG_BITS = 128;
  private static final int PLAIN = 3 * Long.BYTES;
  private static final int OCTETS = NONCE + PLAIN + TAG_BITS / 8;

  private final Map<String, SecretKeySpec> keys = new LinkedHashMap<>();
  private final String current;
  private final SecureRandom random = new SecureRandom();
  private final Clock clock;

  public SealedReferences(MasterKeys masters, Clock clock) {
    masters.derived("references").forEach((id, key) -> keys.put(id, new SecretKeySpec(key, "AES")));
    this.current = masters.current();
    this.clock = clock;
  }

  /** A reference of letters, digits, - and _, for this long from now. */
  public String seal(String use, String caller, UUID subject, Duration life) {
    byte[] nonce = new byte[NONCE];
    random.nextBytes(nonce);
    byte[] plain =
        ByteBuffer.allocate(PLAIN)
            .putLong(subject.getMostSignificantBits())
            .putLong(subject.getLeastSignificantBits())
            .putLong(clock.instant().plus(life).toEpochMilli())
            .array();
    try {
      byte[] sealed = Arrays.copyOf(nonce, OCTETS);
      cipher(Cipher.ENCRYPT_MODE, keys.get(current), nonce, use, caller)
          .doFinal(plain, 0, PLAIN, sealed, NONCE);
      return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every JDK has AES-GCM", e);
    }
  }

  /** What it refers to; empty if it was not made for this use and caller, or its time is over. */
  public Optional<UUID> open(String use, String caller, String reference) {
    byte[] sealed = octets(reference);
    for (SecretKeySpec key : keys.values()) {
      if (sealed.length == OCTETS) {
        try {
          byte[] nonce = Arrays.copyOf(sealed, NONCE);
          ByteBuffer plain =
              ByteBuffer.wrap(
                  cipher(Cipher.DECRYPT_MODE, key, nonce, use, caller)
                      .doFinal(sealed, NONCE, OCTETS - NONCE));
          UUID subject = new UUID(plain.getLong(), plain.getLong());
          Instant until = Instant.ofEpochMilli(plain.getLong());
          return clock.instant().isBefore(until) ? Optional.of(subject) : Optional.empty();
        } catch (GeneralSecurityException e) {
          // Not by this key: a former one may open it.
          continue;
        }
      }
    }
    return Optional.empty();
  }

  private static byte[] octets(String reference) {
    try {
      return reference == null || reference.length() > 2 * OCTETS
          ? new byte[0]
          : Base64.getUrlDecoder().decode(reference);
    } catch (IllegalArgumentException e) {
      return new byte[0];
    }
  }

  private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String use, String caller)
      throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    byte[] bound = use.getBytes(StandardCharsets.UTF_8);
    cipher.updateAAD(ByteBuffer.allocate(Integer.BYTES).putInt(bound.length).array());
    cipher.updateAAD(bound);
    cipher.updateAAD(caller.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }
}
