package org.kontingent.hub.sandbox.population;

import java.util.Random;

/**
 * Numbers of papers, acts and accounts, unique within a population. Every family has sixteen slots;
 * a slot gives one pair of neighbouring certificate numbers, one act, one SNILS.
 */
final class Numbers {
  static final int MOST_FAMILIES = 30_000;
  private static final int SLOTS = 16;
  private static final int PAIRS = 500_000;
  private static final int SCATTER = 7919;
  private static final int SNILS_RANGE = 99_000_000;

  private final int family;
  private final int certificateOffset;
  private final int snilsOffset;

  Numbers(long seed, int family) {
    Random random = new Random(seed ^ 0x5EED_CE27L);
    this.family = family;
    this.certificateOffset = random.nextInt(PAIRS);
    this.snilsOffset = random.nextInt(SNILS_RANGE);
  }

  /** Six digits, even; the next one up is the slot's too. */
  String certificate(int slot) {
    return "%06d".formatted(pair(slot) * 2);
  }

  String neighbourOfCertificate(int slot) {
    return "%06d".formatted(pair(slot) * 2 + 1);
  }

  /** Twenty-one digits. */
  String actUid(int slot) {
    return "110619%015d".formatted(600_000_000L + serial(slot));
  }

  String actNumber(int slot) {
    return Integer.toString(1 + serial(slot) % 9_973);
  }

  /** Eleven digits with a valid check pair. */
  String snils(int slot) {
    int base = 900_000_000 + (int) ((snilsOffset + serial(slot) * 131L) % SNILS_RANGE);
    String digits = Integer.toString(base);
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (digits.charAt(i) - '0') * (9 - i);
    }
    int check = sum % 101;
    return digits + "%02d".formatted(check == 100 ? 0 : check);
  }

  /** The same with a wrong check pair. */
  String wrongSnils(int slot) {
    String right = snils(slot);
    int check = Integer.parseInt(right.substring(9));
    return right.substring(0, 9) + "%02d".formatted((check + 1) % 100);
  }

  private int pair(int slot) {
    return (int) ((certificateOffset + (long) serial(slot) * SCATTER) % PAIRS);
  }

  private int serial(int slot) {
    return family * SLOTS + slot;
  }
}
