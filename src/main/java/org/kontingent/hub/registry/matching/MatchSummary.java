package org.kontingent.hub.registry.matching;

import java.util.Map;

/**
 * What a run says of itself, without names or numbers of anybody.
 *
 * @param recordsByFeed how many records each feed gave
 * @param candidates pairs compared
 * @param cutBlocks blocks too large to compare, {@code cutRecords} the records in them
 * @param clusterSizes how many clusters have how many records
 * @param reviewPairs pairs a person should look at, {@code reviewTrue} how many of them are
 *     expected to be true
 * @param estimatedPrecision share of linked pairs expected to be right, by the model
 * @param rounds rounds of estimation, {@code converged} whether it came to rest
 */
public record MatchSummary(
    Map<Feed, Integer> recordsByFeed,
    long candidates,
    long cutBlocks,
    long cutRecords,
    Map<Integer, Integer> clusterSizes,
    int reviewPairs,
    double reviewTrue,
    double estimatedPrecision,
    double namesakeRate,
    double twinRate,
    int rounds,
    boolean converged,
    Map<Repair, Long> repairs) {}
