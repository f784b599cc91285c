package org.kontingent.hub.registry.region;

import java.util.Arrays;

/**
 * Gives texts numbers from 0 on, in the order of first sight; sixteen octets a text. Texts are told
 * apart by 64 bits: of four million, two are confused with a chance of one in two million.
 */
final class IdNumbers {
  private static final int FIRST_SIZE = 1 << 16;

  private long[] keys = new long[FIRST_SIZE];
  private int[] numbers = new int[FIRST_SIZE];
  private int size;

  int numberOf(CharSequence text) {
    long key = key(text);
    int at = find(keys, key);
    if (keys[at] == key) {
      return numbers[at];
    }
    keys[at] = key;
    numbers[at] = size++;
    if (size * 2 > keys.length) {
      grow();
    }
    return size - 1;
  }

  /** -1 for a text not seen. */
  int known(CharSequence text) {
    long key = key(text);
    int at = find(keys, key);
    return keys[at] == key ? numbers[at] : -1;
  }

  int size() {
    return size;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNumbers = numbers;
    keys = new long[oldKeys.length * 2];
    numbers = Arrays.copyOf(oldNumbers, keys.length);
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int at = find(keys, oldKeys[i]);
        keys[at] = oldKeys[i];
        numbers[at] = oldNumbers[i];
      }
    }
  }

  private static int find(long[] keys, long key) {
    int at = (int) (key >>> 20) & (keys.length - 1);
    while (keys[at] != 0 && keys[at] != key) {
      at = (at + 1) & (keys.length - 1);
    }
    return at;
  }

  private static long key(CharSequence text) {
    long key = 0x51_7C_C1_B7_27_22_0A_95L;
    for (int i = 0; i < text.length(); i++) {
      key = (key ^ text.charAt(i)) * 0x9E37_79B9_7F4A_7C15L;
      key ^= key >>> 29;
    }
    key = (key ^ (key >>> 32)) * 0xD6E8_FEB8_6659_FD93L;
    key ^= key >>> 32;
    return key == 0 ? 1 : key;
  }
}
