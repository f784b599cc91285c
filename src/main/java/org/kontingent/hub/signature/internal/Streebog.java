package org.kontingent.hub.signature.internal;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * GOST R 34.11-2012 (RFC 6986). Our own for speed: a message of a hundred kilobytes spends most of
 * its time here, and this is some three times faster than the library's. Words are little-endian,
 * as in the standard's byte order reversed. Not thread-safe; {@link #finish} resets.
 */
public final class Streebog {
  private static final int BLOCK = 64;
  private static final int WORDS = 8;
  private static final VarHandle WORD =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final int octets;
  private final long[] h = new long[WORDS];
  private final long[] n = new long[WORDS];
  private final long[] sum = new long[WORDS];
  private final long[] m = new long[WORDS];
  private final long[] key = new long[WORDS];
  private final long[] state = new long[WORDS];
  private final byte[] block = new byte[BLOCK];
  private int used;

  private Streebog(int octets) {
    this.octets = octets;
    reset();
  }

  /** The digest of 256 bits. */
  public static Streebog ofShort() {
    return new Streebog(32);
  }

  /** The digest of 512 bits. */
  public static Streebog ofLong() {
    return new Streebog(64);
  }

  /** Length of the digest in octets. */
  public int octets() {
    return octets;
  }

  public void reset() {
    java.util.Arrays.fill(h, octets == 32 ? 0x0101010101010101L : 0L);
    java.util.Arrays.fill(n, 0L);
    java.util.Arrays.fill(sum, 0L);
    used = 0;
  }

  public void update(byte octet) {
    block[used++] = octet;
    if (used == BLOCK) {
      absorb(block, 0);
      used = 0;
    }
  }

  public void update(byte[] input, int offset, int length) {
    int at = offset;
    int end = offset + length;
    if (used > 0) {
      int more = Math.min(BLOCK - used, length);
      System.arraycopy(input, at, block, used, more);
      used += more;
      at += more;
      if (used < BLOCK) {
        return;
      }
      absorb(block, 0);
      used = 0;
    }
    for (; at + BLOCK <= end; at += BLOCK) {
      absorb(input, at);
    }
    used = end - at;
    System.arraycopy(input, at, block, 0, used);
  }

  /** The digest; the instance is ready for another message. */
  public byte[] finish() {
    int rest = used;
    block[rest] = 1;
    java.util.Arrays.fill(block, rest + 1, BLOCK, (byte) 0);
    load(block, 0);
    compress(n);
    addLength(rest * 8L);
    addToSum();
    System.arraycopy(n, 0, m, 0, WORDS);
    compress(Zero.WORDS);
    System.arraycopy(sum, 0, m, 0, WORDS);
    compress(Zero.WORDS);
    byte[] all = new byte[BLOCK];
    for (int i = 0; i < WORDS; i++) {
      WORD.set(all, i * Long.BYTES, h[i]);
    }
    reset();
    return octets == BLOCK ? all : java.util.Arrays.copyOfRange(all, BLOCK - octets, BLOCK);
  }

  private void absorb(byte[] input, int at) {
    load(input, at);
    compress(n);
    addLength(BLOCK * 8L);
    addToSum();
  }

  private void load(byte[] input, int at) {
    for (int i = 0; i < WORDS; i++) {
      m[i] = (long) WORD.get(input, at + i * Long.BYTES);
    }
  }

  /** h := E(LPS(h xor counter), m) xor h xor m. */
  private void compress(long[] counter) {
    StreebogTables.mix(h, counter, key);
    StreebogTables.mix(m, key, state);
    for (long[] constant : StreebogTables.ROUNDS) {
      StreebogTables.mix(key, constant, key);
      if (constant != StreebogTables.LAST) {
        StreebogTables.mix(state, key, state);
      }
    }
    for (int i = 0; i < WORDS; i++) {
      h[i] ^= state[i] ^ key[i] ^ m[i];
    }
  }

  private void addLength(long bits) {
    long before = n[0];
    n[0] += bits;
    // The carry beyond the first word needs a message of two exabytes.
    if (Long.compareUnsigned(n[0], before) < 0) {
      n[1]++;
    }
  }

  private void addToSum() {
    long carry = 0;
    for (int i = 0; i < WORDS; i++) {
      long a = sum[i];
      long b = m[i];
      long s = a + b + carry;
      carry = ((a & b) | ((a | b) & ~s)) >>> 63;
      sum[i] = s;
    }
  }

  private static final class Zero {
    static final long[] WORDS = new long[Streebog.WORDS];
  }
}
