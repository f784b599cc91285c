package org.kontingent.hub.registry.consent;

import java.time.LocalDate;
import java.util.Objects;
import org.kontingent.hub.registry.ConsentGiver;
import org.kontingent.hub.registry.ConsentId;

/**
 * A consent is withdrawn.
 *
 * @param date when it was handed in: the term of destruction runs from it
 * @param by who withdrew it
 * @param registeredBy the system that passes it on
 * @param messageId what ties it to the message journal; may be null
 */
public record Withdrawal(
    ConsentId consent,
    LocalDate date,
    WithdrawalChannel channel,
    ConsentGiver by,
    String registeredBy,
    String messageId) {
  public Withdrawal {
    Objects.requireNonNull(consent);
    Objects.requireNonNull(registeredBy);
  }
}
