package org.kontingent.hub.registry.internal;

import java.util.Objects;
import org.kontingent.hub.registry.StrandId;

/** A source record with the strand it belongs to. */
public record CurrentRecord(StrandId strand, SourceRecord record) {
  public CurrentRecord {
    Objects.requireNonNull(strand);
    Objects.requireNonNull(record);
  }
}
