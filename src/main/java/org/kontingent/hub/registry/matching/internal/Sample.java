package org.kontingent.hub.registry.matching.internal;

/**
 * How records were chosen: whole children, one of so many. A pair of one child is there as often as
 * the child, a pair of two only if both are; so each stands for as many as were left out.
 */
record Sample(int[] children, int every) {
  /** All records are there. */
  static final Sample WHOLE = new Sample(new int[0], 1);

  /** How many pairs of the whole this one stands for. */
  double weight(int a, int b) {
    if (every == 1) {
      return 1;
    }
    return children[a] == children[b] ? every : (double) every * every;
  }
}
