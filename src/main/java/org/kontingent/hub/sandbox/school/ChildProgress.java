package org.kontingent.hub.sandbox.school;

import java.util.Map;

/**
 * How far one child has come, as the school knows.
 *
 * @param pupilId the school's own key
 * @param regionalId the registry's id, or null if the registry gave none
 * @param identityState what the registry says of the child's identity, or null
 * @param questions state of each question, by its kind; the last one of a kind asked twice
 * @param refusal code of the fault with which the registry refused the child, or null
 */
public record ChildProgress(
    String pupilId,
    String regionalId,
    String identityState,
    Map<String, String> questions,
    String refusal) {
  public ChildProgress {
    questions = Map.copyOf(questions);
  }
}
