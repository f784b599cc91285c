package org.kontingent.hub.registry.internal;

import java.util.Objects;
import org.kontingent.hub.registry.StrandId;

/**
 * A record that is about to be stored in a strand, new or known; its own place is not looked at.
 */
record Arriving(StrandId strand, SourceRecord record) {
  Arriving {
    Objects.requireNonNull(strand);
    Objects.requireNonNull(record);
  }
}
