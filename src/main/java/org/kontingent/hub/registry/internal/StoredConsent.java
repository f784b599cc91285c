package org.kontingent.hub.registry.internal;

import java.time.Instant;
import java.time.LocalDate;
import org.kontingent.hub.registry.ConsentId;
import org.kontingent.hub.registry.DataCategory;
import org.kontingent.hub.registry.NewConsent;
import org.kontingent.hub.registry.Purpose;
import org.kontingent.hub.registry.consent.Withdrawal;

/**
 * A registered consent; {@code withdrawnAt} and {@code withdrawal} are null while it stands.
 *
 * @param messageId of the call it came in; may be null
 */
public record StoredConsent(
    ConsentId id,
    NewConsent consent,
    Instant registeredAt,
    String messageId,
    Instant withdrawnAt,
    Withdrawal withdrawal) {

  /** True if it lets this operator process that category for this purpose on this day. */
  boolean covers(String operator, Purpose purpose, DataCategory category, LocalDate day) {
    return isValid(day)
        && consent.operators().contains(operator)
        && consent.purposes().contains(purpose)
        && consent.dataCategories().contains(category);
  }

  /** True if it is neither withdrawn nor before or after its time. */
  boolean isValid(LocalDate day) {
    return withdrawnAt == null
        && !consent.givenAt().isAfter(day)
        && (consent.validTo() == null || !consent.validTo().isBefore(day));
  }
}
