package org.kontingent.hub.journal;

/**
 * Moves what is old out of the database: sealed archive files first, then the purge. Nothing is
 * purged that does not stand, checked, in an archive file; the chain stays provable over the
 * boundary.
 */
public interface ArchiveJournal {
  /**
   * Writes one file for each log and each day closed by a final head that has none yet.
   *
   * @return files written; zero if no directory is set
   */
  int archive();

  /**
   * Purges bodies past the retention of their outcome, then whole days past the longest retention.
   *
   * @return rows and bodies purged
   * @throws org.kontingent.hub.platform.HubException {@code ARCHIVE_NOT_INTACT} if a file is
   *     missing or altered; nothing it should hold is purged then
   */
  long purge();
}
