package org.kontingent.hub.sources.migration.adapter;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.kontingent.hub.registry.Address;
import org.kontingent.hub.registry.AddressKind;
import org.kontingent.hub.registry.DueQuestion;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.sources.SourceDialogue;
import org.kontingent.hub.sources.SourceReading;
import org.kontingent.hub.sources.SourceSettings;
import org.kontingent.hub.sources.adapter.PayloadForm;
import org.kontingent.hub.sources.adapter.wire.gismu.LivingPlaceRegistrationRequest;
import org.kontingent.hub.sources.adapter.wire.gismu.LivingPlaceRegistrationResponse;
import org.kontingent.hub.sources.adapter.wire.gismu.RegisteredAddress;
import org.kontingent.hub.sources.internal.Flaw;
import org.kontingent.hub.sources.internal.UnusableAnswer;

/**
 * MVD, gismu 1.2.0: registration at the place of residence with the address register's id
 * (departments.md 5.2). The question comes back with the answer and is held against what was asked;
 * of several registrations exactly one may be current.
 */
public final class GismuLivingPlaceDialogue implements SourceDialogue {
  public static final KindOfData KIND =
      new KindOfData(
          "urn://mvd/gismu/export-living-place-registration/1.2.0",
          "livingPlaceRegistrationRequest");

  private static final String ADDRESS_ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

  private final PayloadForm<LivingPlaceRegistrationRequest, LivingPlaceRegistrationResponse> form =
      new PayloadForm<>(
          KIND,
          LivingPlaceRegistrationRequest.class,
          "livingPlaceRegistrationResponse",
          LivingPlaceRegistrationResponse.class);
  private final SourceSettings settings;
  private final Clock clock;

  public GismuLivingPlaceDialogue(SourceSettings settings, Clock clock) {
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public QuestionKind question() {
    return QuestionKind.LIVING_PLACE;
  }

  @Override
  public KindOfData kind() {
    return KIND;
  }

  @Override
  public byte[] write(DueQuestion question) {
    return form.write(GismuQuestion.of(question.facts()));
  }

  @Override
  public SourceReading read(byte[] payload, DueQuestion asked) {
    try {
      LivingPlaceRegistrationResponse response = form.read(payload);
      if (!GismuQuestion.isEchoed(response, asked.facts())) {
        throw Flaw.ANSWER_NOT_ABOUT_QUESTION.found();
      }
      return reading(response.getRegAddressItem());
    } catch (UnusableAnswer e) {
      return e.flaw().reading();
    }
  }

  private SourceReading reading(List<RegisteredAddress> items) {
    if (items.isEmpty()) {
      return SourceReading.without(SourceOutcome.NOT_FOUND, "NOT_FOUND_REGISTRATION", null);
    }
    LocalDate today = LocalDate.now(clock.withZone(settings.zone()));
    List<RegisteredAddress> current =
        items.stream()
            .filter(item -> !item.getFromDt().isAfter(today))
            .filter(item -> item.getToDt() == null || !item.getToDt().isBefore(today))
            .toList();
    if (current.isEmpty()) {
      return SourceReading.without(SourceOutcome.NOT_FOUND, "NO_CURRENT_REGISTRATION", null);
    }
    if (current.size() > 1) {
      return SourceReading.without(SourceOutcome.AMBIGUOUS, "SEVERAL_REGISTRATIONS", null);
    }
    Address address = address(current.get(0));
    Instant since = address.from().atStartOfDay(settings.zone()).toInstant();
    return SourceReading.found(RegisteredPlace.facts(address), since, null);
  }

  private static Address address(RegisteredAddress item) {
    RegisteredPlace.checkPeriod(item.getFromDt(), item.getToDt());
    return new Address(
        AddressKind.REGISTRATION,
        RegisteredPlace.bounded(item.getFullAddress()),
        addressId(item.getAdressGUID()),
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        item.getFromDt(),
        item.getToDt());
  }

  private static String addressId(String text) {
    String id = text == null ? "" : text.trim().toLowerCase(Locale.ROOT);
    return id.matches(ADDRESS_ID) ? id : null;
  }
}
