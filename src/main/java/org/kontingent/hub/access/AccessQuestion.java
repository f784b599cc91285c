package org.kontingent.hub.access;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import org.kontingent.hub.registry.Purpose;

/**
 * May this call be made?
 *
 * @param caller whose certificate it is
 * @param claimedSystem the mnemonic the call names
 * @param actorRole role of the person on whose behalf the system says it calls, or null; can only
 *     narrow
 * @param operation service and operation, as the matrix names them ({@code school:GetPupil})
 * @param classes privacy classes the call touches
 * @param purpose the purpose the call names, or null
 * @param sentAt when the caller says it was sent
 */
public record AccessQuestion(
    RegisteredSystem caller,
    String claimedSystem,
    CallerRole actorRole,
    String operation,
    Set<PrivacyClass> classes,
    Purpose purpose,
    Instant sentAt) {
  public AccessQuestion {
    Objects.requireNonNull(caller);
    Objects.requireNonNull(operation);
    classes = Set.copyOf(classes);
    Objects.requireNonNull(sentAt);
  }
}
