package org.kontingent.hub.registry.load.internal;

import java.util.Set;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.internal.SourceRecord;
import org.kontingent.hub.registry.internal.StrongKey;

/**
 * One row as it is stored: a record in a strand of its own.
 *
 * @param keys by which rules find the record, {@code matchKeys} by which matching finds the strand
 */
public record LoadedRecord(
    StrandId strand, SourceRecord record, Set<StrongKey> keys, Set<Long> matchKeys) {}
