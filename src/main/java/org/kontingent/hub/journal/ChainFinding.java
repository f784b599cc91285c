package org.kontingent.hub.journal;

/**
 * One thing that is not as it was sealed.
 *
 * @param stream the log, or {@code heads}
 * @param where row id, batch, head or day; nothing personal
 */
public record ChainFinding(Kind kind, String stream, String where) {
  /** What was done to the log. */
  public enum Kind {
    /** A sealed row has other content now. */
    ROW_CHANGED,
    /** A sealed row is gone. */
    ROW_MISSING,
    /** A row that was never sealed stands among the others. */
    ROW_INSERTED,
    /** Rows of a batch stand in another order, or some were put in or taken out. */
    ORDER_CHANGED,
    /** A batch is gone. */
    BATCH_MISSING,
    /** A batch does not follow from the one before, or its own digest is another. */
    CHAIN_BROKEN,
    /** A stored body is not the one that was journalled. */
    BODY_CHANGED,
    /** A stored body is gone though nobody destroyed it by order. */
    BODY_MISSING,
    /** A body can no longer be read though nobody destroyed it by order. */
    KEY_MISSING,
    /** The chain is whole in itself, but not the one that was signed: its tail was rewritten. */
    TAIL_REWRITTEN,
    /** A head in the database was not signed by this installation, or was changed. */
    HEAD_FORGED,
    /** A head is missing among the others. */
    HEAD_MISSING,
    /** A head exported outside the database is not the one in the database. */
    EXPORT_DIFFERS,
    /** A head of the database is missing outside. */
    EXPORT_MISSING,
    /** A day has no final head. */
    DAY_MISSING
  }
}
