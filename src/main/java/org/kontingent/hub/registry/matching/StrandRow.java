package org.kontingent.hub.registry.matching;

import java.util.Objects;

/**
 * One current row of a strand, with the kind of authority that said it: a school's own claim, or
 * what a state source answered when asked for it, which brings the vetoes that source can bring.
 */
public record StrandRow(Feed feed, FeedRow row) {
  public StrandRow {
    Objects.requireNonNull(feed);
    Objects.requireNonNull(row);
  }
}
