package org.kontingent.hub.platform;

import java.util.Objects;

/**
 * How a run ended.
 *
 * @param done how many things were worked on
 * @param code stable upper-case code: {@code DONE}, or what an operator should look at
 */
public record TaskResult(long done, String code) {
  public static final String DONE = "DONE";

  public TaskResult {
    Objects.requireNonNull(code);
  }

  public static TaskResult done(long count) {
    return new TaskResult(count, DONE);
  }
}
