package org.kontingent.hub.registry;

import java.util.Objects;

/**
 * One remark on what a caller sent: a stable code and the path of the field, in the words of the
 * contract ({@code pupil.name.first}, {@code pupil.parents[0].snils}). Never the value.
 *
 * @param severity ERROR refuses the call, WARNING does not
 */
public record FieldIssue(String code, String field, Severity severity) {
  /** Whether an issue refuses the call. */
  public enum Severity {
    ERROR,
    WARNING
  }

  public FieldIssue {
    Objects.requireNonNull(code);
    Objects.requireNonNull(field);
    Objects.requireNonNull(severity);
  }

  public static FieldIssue error(String code, String field) {
    return new FieldIssue(code, field, Severity.ERROR);
  }

  public static FieldIssue warning(String code, String field) {
    return new FieldIssue(code, field, Severity.WARNING);
  }
}
