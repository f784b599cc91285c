package org.kontingent.hub.services.adapter.fault;

import java.util.List;
import java.util.Objects;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.registry.FieldIssue;
import org.kontingent.hub.registry.SourceKey;

/** A call is refused by the service itself, with all that the fault will say. */
public final class CallRefused extends HubException {
  private static final long serialVersionUID = 1L;

  private final FaultCode fault;
  private final transient List<FieldIssue> issues;
  private final transient SourceKey subject;

  private CallRefused(FaultCode fault, List<FieldIssue> issues, SourceKey subject) {
    super(fault.name(), fault.english());
    this.fault = Objects.requireNonNull(fault);
    this.issues = List.copyOf(issues);
    this.subject = subject;
  }

  public static CallRefused with(FaultCode fault) {
    return new CallRefused(fault, List.of(), null);
  }

  /** The pupil the refusal is about, by the key the caller itself gave. */
  public static CallRefused about(FaultCode fault, SourceKey subject) {
    return new CallRefused(fault, List.of(), subject);
  }

  /** One thing wrong with the message as a whole. */
  public static CallRefused because(String issueCode) {
    return of(List.of(FieldIssue.error(issueCode, "")));
  }

  /** Refused for these issues: UNKNOWN_ELEMENT if any is one, else VALIDATION_FAILED. */
  public static CallRefused of(List<FieldIssue> issues) {
    boolean unknown =
        issues.stream().anyMatch(i -> i.code().equals(FaultCode.UNKNOWN_ELEMENT.name()));
    return new CallRefused(
        unknown ? FaultCode.UNKNOWN_ELEMENT : FaultCode.VALIDATION_FAILED, issues, null);
  }

  public FaultCode fault() {
    return fault;
  }

  public List<FieldIssue> issues() {
    return issues;
  }

  /** The caller's own key of the pupil, or null. */
  public SourceKey subject() {
    return subject;
  }
}
