package org.kontingent.hub.registry.matching;

import java.util.List;
import java.util.SortedSet;
import org.kontingent.hub.registry.StrandId;

/**
 * Which strands are of one child.
 *
 * @param clusters every strand in exactly one; in the order of their least strands
 * @param review pairs of clusters for a person, one case for each pair, likeliest first
 */
public record Partition(List<SortedSet<StrandId>> clusters, List<ReviewCase> review) {
  public Partition {
    clusters = List.copyOf(clusters);
    review = List.copyOf(review);
  }
}
