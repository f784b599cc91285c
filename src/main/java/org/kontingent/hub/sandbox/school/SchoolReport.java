package org.kontingent.hub.sandbox.school;

import java.util.List;

/** What came of all the children a school submitted, in the order it submitted them. */
public record SchoolReport(List<ChildProgress> children) {
  public SchoolReport {
    children = List.copyOf(children);
  }

  public long confirmed() {
    return children.stream().filter(child -> "CONFIRMED".equals(child.identityState())).count();
  }

  public long refused() {
    return children.stream().filter(child -> child.refusal() != null).count();
  }

  /** Children whose questions have not all come to an end. */
  public long waiting() {
    return children.stream()
        .filter(child -> child.refusal() == null)
        .filter(child -> !Verdicts.allFinal(child.questions().values()))
        .count();
  }
}
