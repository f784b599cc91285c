package org.kontingent.hub.cli;

/** What the exit codes of every command mean (blueprint, section 6). */
public final class ExitCode {
  /** The command did what was asked; a question was answered "yes". */
  public static final int DONE = 0;

  /** The answer is "no": a signature is not valid, nothing was found. */
  public static final int NO = 1;

  /** It could not be done: bad usage, unreadable input, a place that cannot be written. */
  public static final int COULD_NOT = 2;

  private ExitCode() {}
}
