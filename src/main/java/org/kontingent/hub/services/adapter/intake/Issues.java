package org.kontingent.hub.services.adapter.intake;

import java.util.ArrayList;
import java.util.List;
import org.kontingent.hub.registry.FieldIssue;
import org.kontingent.hub.registry.FieldIssue.Severity;
import org.kontingent.hub.services.adapter.fault.CallRefused;

/** What is wrong with one request, gathered on its way in. Belongs to one call, one thread. */
public final class Issues {
  /** More than this many tell nobody anything. */
  public static final int MOST = 200;

  private final List<FieldIssue> found = new ArrayList<>();
  private int reported;

  /** True once nothing more is taken: whoever looks for issues may stop. */
  public boolean isFull() {
    return reported >= MOST;
  }

  /** Adds an error unless the same is there or {@link #MOST} were reported already. */
  public void error(String code, String field) {
    add(FieldIssue.error(code, field));
  }

  public void add(FieldIssue issue) {
    if (!isFull() && !found.contains(issue)) {
      found.add(issue);
    }
    reported++;
  }

  /** True if something is wrong with this very field already. */
  public boolean mentions(String field) {
    return found.stream().anyMatch(issue -> issue.field().equals(field));
  }

  public boolean hasErrors() {
    return found.stream().anyMatch(issue -> issue.severity() == Severity.ERROR);
  }

  public List<FieldIssue> errors() {
    return found.stream().filter(issue -> issue.severity() == Severity.ERROR).toList();
  }

  public List<FieldIssue> warnings() {
    return found.stream().filter(issue -> issue.severity() == Severity.WARNING).toList();
  }

  /** Refuses the call if there is any error. */
  public void refuseIfAny() {
    if (hasErrors()) {
      throw CallRefused.of(errors());
    }
  }
}
