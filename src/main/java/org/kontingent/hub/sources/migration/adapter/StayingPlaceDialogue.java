package org.kontingent.hub.sources.migration.adapter;

import java.time.Instant;
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
import org.kontingent.hub.sources.adapter.wire.mvd.StayRegistration;
import org.kontingent.hub.sources.adapter.wire.mvd.StayingPlaceRegistrationRequest;
import org.kontingent.hub.sources.adapter.wire.mvd.StayingPlaceRegistrationResponse;
import org.kontingent.hub.sources.internal.UnusableAnswer;

/**
 * MVD, guvm 1.1.0: registration at the place of stay (departments.md 5.1), always with its last
 * day. A stay that has ended is told like any other.
 */
public final class StayingPlaceDialogue implements SourceDialogue {
  public static final KindOfData KIND =
      new KindOfData(
          "urn://mvd/guvm/staying-place-registration/1.1.0", "stayingPlaceRegistrationRequest");

  private final PayloadForm<StayingPlaceRegistrationRequest, StayingPlaceRegistrationResponse>
      form =
          new PayloadForm<>(
              KIND,
              StayingPlaceRegistrationRequest.class,
              "stayingPlaceRegistrationResponse",
              StayingPlaceRegistrationResponse.class);
  private final SourceSettings settings;

  public StayingPlaceDialogue(SourceSettings settings) {
    this.settings = settings;
  }

  @Override
  public QuestionKind question() {
    return QuestionKind.STAYING_PLACE;
  }

  @Override
  public KindOfData kind() {
    return KIND;
  }

  @Override
  public byte[] write(DueQuestion question) {
    return form.write(
        RegistrationQuestion.filled(new StayingPlaceRegistrationRequest(), question.facts()));
  }

  @Override
  public SourceReading read(byte[] payload, DueQuestion asked) {
    try {
      StayRegistration stay = form.read(payload).getRegistrationInfo();
      if (stay == null) {
        return SourceReading.without(SourceOutcome.NOT_FOUND, "NOT_FOUND_REGISTRATION", null);
      }
      Address address = RegisteredPlace.of(AddressKind.STAY, stay, stay.getRegistrationDateTo());
      Instant since = address.from().atStartOfDay(settings.zone()).toInstant();
      return SourceReading.found(RegisteredPlace.facts(address), since, null);
    } catch (UnusableAnswer e) {
      return e.flaw().reading();
    }
  }
}
