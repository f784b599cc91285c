package org.kontingent.hub.registry;

import java.util.List;
import org.kontingent.hub.platform.HubException;

/** What was sent breaks rules of the catalogue; all issues together, not the first. */
public final class ValidationFailed extends HubException {
  private static final long serialVersionUID = 1L;
  public static final String CODE = "VALIDATION_FAILED";

  private final transient List<FieldIssue> issues;

  public ValidationFailed(List<FieldIssue> issues) {
    super(
        CODE, issues.size() + " issue(s) in the request: correct the named fields and send again");
    this.issues = List.copyOf(issues);
  }

  public List<FieldIssue> issues() {
    return issues;
  }
}
