package org.kontingent.hub.services.adapter.call;

import org.kontingent.hub.registry.ValidationFailed;
import org.kontingent.hub.services.adapter.fault.CallRefused;
import org.kontingent.hub.services.adapter.intake.FieldNames;
import org.kontingent.hub.services.adapter.intake.Issues;

/**
 * Joins what the contract and what the registry found wrong, so that the caller hears all of it at
 * once. A request that broke the contract is refused for that, whatever else came of it.
 */
final class IssuesTogether {
  private IssuesTogether() {}

  /** Refuses with all issues if there are any; otherwise returns. */
  static void refuse(Issues issues, RuntimeException failure) {
    if (failure instanceof CallRefused) {
      return;
    }
    if (failure instanceof ValidationFailed failed) {
      failed.issues().stream().map(FieldNames::ofContract).forEach(issues::add);
    }
    issues.refuseIfAny();
  }
}
