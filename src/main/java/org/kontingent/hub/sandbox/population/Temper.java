package org.kontingent.hub.sandbox.population;

/** How a department treats questions about one child. */
public enum Temper {
  /** Answers what it has on file. */
  USUAL,
  /** Takes the question and never answers. */
  SILENT,
  /** Refuses with ACCESS_DENIED. */
  REFUSING,
  /** Cannot tell which of several people is meant. */
  UNDECIDED,
  /** Answers with the data of somebody else. */
  ABOUT_ANOTHER,
  /** Answers with a document that its own schema forbids. */
  BROKEN
}
