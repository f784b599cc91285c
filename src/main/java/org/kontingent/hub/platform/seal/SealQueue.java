package org.kontingent.hub.platform.seal;

/** The queue of rows that wait for their place in line. */
public final class SealQueue {
  /** Parameters: name of the log, id of the row. In the transaction that inserts the row. */
  public static final String INSERT = "INSERT INTO seal_queue (stream, row_id) VALUES (?, ?)";

  private SealQueue() {}
}
