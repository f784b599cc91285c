package org.kontingent.hub.registry.load;

import org.kontingent.hub.registry.matching.Feed;

/** The files to be loaded. They must not change while they are. */
public interface FeedFiles {
  /** Takes rows one by one, and what rows could not be read at all. */
  interface Visitor {
    /**
     * @param line where it stands, from 1
     * @param offset by which it is read again
     */
    void row(Feed feed, int line, long offset, LoadedRow row);

    /** A row of which nothing, or not all, can be used. */
    void problem(Feed feed, int line, String field, LoadProblem why);
  }

  /** Takes organisations one by one. */
  interface OrganisationVisitor {
    /**
     * @param line where it stands, from 1
     */
    void row(int line, OrganisationRow row);

    /** A row that does not have the form it should. */
    void problem(int line, String field, LoadProblem why);
  }

  /** SHA-256 of all contents, in hexadecimal. */
  String fingerprint();

  /** Reads all, feed by feed, row by row, always in the same order. */
  void forEach(Visitor visitor);

  /** Reads what is said of organisations, always in the same order; that may be nothing. */
  void forEachOrganisation(OrganisationVisitor visitor);

  /** Reads one row again. Safe for all threads. */
  LoadedRow at(Feed feed, long offset);
}
