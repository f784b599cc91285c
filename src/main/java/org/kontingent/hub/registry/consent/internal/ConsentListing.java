package org.kontingent.hub.registry.consent.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.ConsentId;
import org.kontingent.hub.registry.DataCategory;
import org.kontingent.hub.registry.RecordState;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.consent.ConsentState;
import org.kontingent.hub.registry.consent.ConsentView;
import org.kontingent.hub.registry.consent.FederalGround;
import org.kontingent.hub.registry.consent.ListConsents;
import org.kontingent.hub.registry.internal.ConsentStore;
import org.kontingent.hub.registry.internal.Grounds;
import org.kontingent.hub.registry.internal.PupilStore;
import org.kontingent.hub.registry.internal.Redirects;
import org.kontingent.hub.registry.internal.RegistrySettings;
import org.kontingent.hub.registry.internal.SourceRecordStore;
import org.kontingent.hub.registry.internal.StoredConsent;

/** {@link ListConsents} and {@link FederalGround} over the stores. */
public final class ConsentListing implements ListConsents, FederalGround {
  private final Transactions transactions;
  private final PupilStore pupils;
  private final SourceRecordStore records;
  private final ConsentStore consents;
  private final Grounds grounds;
  private final RegistrySettings settings;
  private final Clock clock;

  public ConsentListing(
      Transactions transactions,
      PupilStore pupils,
      SourceRecordStore records,
      ConsentStore consents,
      Grounds grounds,
      RegistrySettings settings,
      Clock clock) {
    this.transactions = transactions;
    this.pupils = pupils;
    this.records = records;
    this.consents = consents;
    this.grounds = grounds;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public List<ConsentView> of(RegionalId asked) {
    return transactions.call(
        () -> {
          RegionalId pupil = Redirects.survivor(pupils, asked);
          return views(consents.about(records.sourceKeysOf(pupil), pupil));
        });
  }

  @Override
  public List<ConsentView> under(SourceKey key) {
    return transactions.call(
        () ->
            records.pupilUnder(key).isPresent()
                ? List.of()
                : views(consents.about(List.of(key), null)));
  }

  @Override
  public Optional<ConsentView> find(ConsentId id) {
    return transactions.call(() -> consents.find(id)).map(this::view);
  }

  @Override
  public boolean covers(RegionalId asked) {
    return transactions.call(
        () -> {
          RegionalId pupil = Redirects.survivor(pupils, asked);
          boolean open =
              pupils
                  .find(pupil)
                  .map(stored -> stored.recordState())
                  .filter(state -> state != RecordState.RESTRICTED)
                  .filter(state -> state != RecordState.DESTROYED)
                  .isPresent();
          return open
              && grounds
                  .anyFor(DataCategory.FEDERAL, records.sourceKeysOf(pupil), pupil)
                  .isPresent();
        });
  }

  private List<ConsentView> views(List<StoredConsent> all) {
    return all.stream().map(this::view).toList();
  }

  private ConsentView view(StoredConsent stored) {
    LocalDate last = stored.consent().validTo();
    boolean over = last != null && last.isBefore(LocalDate.now(clock.withZone(settings.zone())));
    return new ConsentView(
        stored.id(),
        stored.consent(),
        stored.withdrawnAt() != null
            ? ConsentState.WITHDRAWN
            : over ? ConsentState.EXPIRED : ConsentState.VALID,
        stored.registeredAt(),
        stored.withdrawnAt(),
        stored.withdrawal());
  }
}
