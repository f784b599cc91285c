package org.kontingent.hub.registry.consent;

import java.time.Instant;
import java.util.Objects;
import org.kontingent.hub.registry.ConsentId;
import org.kontingent.hub.registry.NewConsent;

/**
 * A consent as it was registered, and what became of it.
 *
 * @param withdrawnAt null unless it was
 * @param withdrawal how; null unless it was
 */
public record ConsentView(
    ConsentId id,
    NewConsent consent,
    ConsentState state,
    Instant registeredAt,
    Instant withdrawnAt,
    Withdrawal withdrawal) {
  public ConsentView {
    Objects.requireNonNull(id);
    Objects.requireNonNull(consent);
    Objects.requireNonNull(state);
    Objects.requireNonNull(registeredAt);
  }
}
