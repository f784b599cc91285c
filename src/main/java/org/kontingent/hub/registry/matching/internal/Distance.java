package org.kontingent.hub.registry.matching.internal;

/**
 * Edits between two words: insertion, deletion, substitution, exchange of neighbours (optimal
 * string alignment), counted up to a bound.
 */
final class Distance {
  private Distance() {}

  /** Which letters stand in a word, one bit each; some share a bit. */
  static int letters(String word) {
    int letters = 0;
    for (int i = 0; i < word.length(); i++) {
      letters |= 1 << (word.charAt(i) & 31);
    }
    return letters;
  }

  /**
   * At the first glance: false only if more edits than this lie between two words of these letters,
   * for an edit takes one letter and brings one at most.
   */
  static boolean mayBeWithin(int bound, int letters, int otherLetters) {
    return Integer.bitCount(letters ^ otherLetters) <= 2 * bound;
  }

  /** True for equal words and those one edit apart; runs along the words once. */
  static boolean isAtMostOne(String one, String other) {
    String a = one.length() <= other.length() ? one : other;
    String b = a == one ? other : one;
    int n = a.length();
    int m = b.length();
    if (m - n > 1) {
      return false;
    }
    int front = 0;
    while (front < n && a.charAt(front) == b.charAt(front)) {
      front++;
    }
    int back = 0;
    while (back < n - front && a.charAt(n - 1 - back) == b.charAt(m - 1 - back)) {
      back++;
    }
    int left = n - front - back;
    if (m > n) {
      return left == 0;
    }
    return left <= 1
        || (left == 2
            && a.charAt(front) == b.charAt(front + 1)
            && a.charAt(front + 1) == b.charAt(front));
  }

  /** The number of edits, or {@code bound + 1} if there are more. */
  static int between(String one, String other, int bound) {
    int n = one.length();
    int m = other.length();
    if (Math.abs(n - m) > bound) {
      return bound + 1;
    }
    char[] a = one.toCharArray();
    char[] b = other.toCharArray();
    int[] before = new int[m + 1];
    int[] previous = new int[m + 1];
    int[] current = new int[m + 1];
    for (int j = 1; j <= m; j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= n; i++) {
      // Farther from the diagonal than the bound no way within it leads.
      int from = Math.max(1, i - bound);
      int to = Math.min(m, i + bound);
      current[from - 1] = from == 1 ? i : bound + 1;
      if (to == i + bound) {
        previous[to] = bound + 1;
      }
      int least = current[from - 1];
      for (int j = from; j <= to; j++) {
        boolean same = a[i - 1] == b[j - 1];
        int cost =
            Math.min(previous[j - 1] + (same ? 0 : 1), 1 + Math.min(previous[j], current[j - 1]));
        if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
          cost = Math.min(cost, before[j - 2] + 1);
        }
        current[j] = cost;
        least = Math.min(least, cost);
      }
      if (least > bound) {
        return bound + 1;
      }
      int[] free = before;
      before = previous;
      previous = current;
      current = free;
    }
    return Math.min(previous[m], bound + 1);
  }
}
