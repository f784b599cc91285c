package org.kontingent.hub.registry.matching;

import java.util.List;
import java.util.Objects;
import org.kontingent.hub.registry.StrandId;

/**
 * A strand with its current rows; they are always of one child. Record ids are unique over all
 * strands. A strand whose last row was taken back may have none: it follows only decisions.
 */
public record StrandRows(StrandId strand, List<StrandRow> rows) {
  public StrandRows {
    Objects.requireNonNull(strand);
    rows = List.copyOf(rows);
  }
}
