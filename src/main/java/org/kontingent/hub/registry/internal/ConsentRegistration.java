package org.kontingent.hub.registry.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.kontingent.hub.platform.OrderedIds;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.ConsentId;
import org.kontingent.hub.registry.NewConsent;
import org.kontingent.hub.registry.RegisterConsent;

/** {@link RegisterConsent} over the consent store. */
public final class ConsentRegistration implements RegisterConsent {
  private final Transactions transactions;
  private final ConsentStore consents;
  private final OrderedIds ids;
  private final RegistrySettings settings;
  private final Clock clock;

  public ConsentRegistration(
      Transactions transactions,
      ConsentStore consents,
      OrderedIds ids,
      RegistrySettings settings,
      Clock clock) {
    this.transactions = transactions;
    this.consents = consents;
    this.ids = ids;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public ConsentId register(NewConsent consent) {
    return register(consent, null);
  }

  @Override
  public ConsentId register(NewConsent consent, String messageId) {
    ConsentCheck.check(consent, LocalDate.now(clock.withZone(settings.zone())));
    ConsentId id = new ConsentId(ids.next());
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    transactions.run(
        () -> consents.add(new StoredConsent(id, consent, now, messageId, null, null)));
    return id;
  }
}
