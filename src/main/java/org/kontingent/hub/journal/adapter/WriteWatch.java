package org.kontingent.hub.journal.adapter;

/** Told when evidence could not be written. */
@FunctionalInterface
interface WriteWatch {
  WriteWatch NOBODY = Runnable::run;

  /** Runs the write; its failure is noted and thrown on unchanged. */
  void over(Runnable write);
}
