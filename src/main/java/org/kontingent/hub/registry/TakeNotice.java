package org.kontingent.hub.registry;

/** Use case: take in what a department tells unasked. */
public interface TakeNotice {
  /**
   * Stores a source record and, if the notice means exactly one pupil by a strong key (rules M2 to
   * M4), merges it. Never creates a pupil, never guesses. A notice that means nobody yet is applied
   * when a child with one of its keys is submitted. Joins the caller's transaction; idempotent by
   * the notice's id.
   */
  NoticeOutcome take(SourceNotice notice);
}
