package org.kontingent.hub.registry.matching.internal;

/** A number for a text, well mixed and the same in every run and process; 0 for no text. */
final class TextHash {
  private TextHash() {}

  static long of(String text) {
    if (text.isEmpty()) {
      return 0;
    }
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x9E3779B97F4A7C15L;
      hash ^= hash >>> 29;
    }
    return LongIntMap.mix(hash);
  }

  /** Of the beginning of a text. */
  static long ofStart(String text, int length) {
    return of(text.substring(0, Math.min(length, text.length())));
  }
}
