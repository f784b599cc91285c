package org.kontingent.hub.registry.matching.internal;

import java.util.Arrays;

/**
 * How many records of each kind one record has to expect in a feed that holds its child once.
 *
 * @param namesakes children of the same full name and birth date
 * @param nearNamesakes of the same full name, a day or a year apart
 * @param duplicates by feed, further records of the same child in it
 * @param others by pair of feeds, records of other children to one of the same
 */
record Rates(
    double namesakes,
    double nearNamesakes,
    double twins,
    double siblings,
    double[] duplicates,
    double[][] others) {
  /** In a region so many times as large: a child has no more twins there, but more namesakes. */
  Rates times(double larger) {
    return new Rates(
        namesakes * larger,
        nearNamesakes * larger,
        twins,
        siblings,
        duplicates,
        Arrays.stream(others)
            .map(row -> Arrays.stream(row).map(one -> one * larger).toArray())
            .toArray(double[][]::new));
  }
}
