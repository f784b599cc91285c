package org.kontingent.hub.platform.seal;

import java.time.Instant;

/**
 * A link of a log's chain: some rows in their places, and the link before.
 *
 * @param number from 1
 * @param firstSeq place of the first row, from 1
 * @param root of the {@link HashTree} over the rows' forms in their order
 * @param previous head of the batch before; {@link #GENESIS} for the first
 */
public record SealedBatch(
    String stream,
    long number,
    long firstSeq,
    long lastSeq,
    Instant sealedAt,
    String root,
    String previous) {
  public static final String GENESIS = "0".repeat(64);

  /** The digest that stands for the chain up to and with this batch. */
  public String head() {
    return HashTree.digest(form().octets());
  }

  /** What is digested. */
  public CanonicalRow form() {
    return new CanonicalRow(stream)
        .with("batch", number)
        .with("first", firstSeq)
        .with("last", lastSeq)
        .with("sealed-at", sealedAt)
        .with("root", root)
        .with("previous", previous);
  }

  public long size() {
    return lastSeq - firstSeq + 1;
  }
}
