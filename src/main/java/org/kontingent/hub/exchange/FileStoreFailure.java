package org.kontingent.hub.exchange;

import org.kontingent.hub.platform.HubException;

/** A file could not be brought to the exchange's file store, or fetched from it. */
public final class FileStoreFailure extends HubException {
  private static final long serialVersionUID = 1L;

  /** What went wrong; the name is the stable code. */
  public enum Kind {
    /** No file store stands in the settings. */
    FILE_STORE_NOT_SET,
    /** No connection, or no answer in time. */
    FILE_STORE_UNREACHABLE,
    /** Name or password are not accepted. */
    FILE_STORE_LOGIN_REFUSED,
    /** No room: disk or quota. */
    FILE_STORE_FULL,
    /** The store refuses the directory or the file. */
    FILE_STORE_REFUSED,
    /** The delivered file is not there. */
    FILE_MISSING,
    /** The connection broke again and again within the file. */
    FILE_TRANSFER_BROKEN
  }

  private final Kind kind;

  public FileStoreFailure(Kind kind, String sentence, Throwable cause) {
    super(kind.name(), sentence, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
