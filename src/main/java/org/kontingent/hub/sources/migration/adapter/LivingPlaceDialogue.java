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
import org.kontingent.hub.sources.adapter.wire.mvd.LivingPlaceRegistrationRequest;
import org.kontingent.hub.sources.adapter.wire.mvd.LivingPlaceRegistrationResponse;
import org.kontingent.hub.sources.internal.UnusableAnswer;

/**
 * MVD, guvm 1.1.0: registration at the place of residence (departments.md 5.1). The answer echoes
 * nothing of the question; only the exchange's reference ties the two.
 */
public final class LivingPlaceDialogue implements SourceDialogue {
  public static final KindOfData KIND =
      new KindOfData(
          "urn://mvd/guvm/living-place-registration/1.1.0", "livingPlaceRegistrationRequest");

  private final PayloadForm<LivingPlaceRegistrationRequest, LivingPlaceRegistrationResponse> form =
      new PayloadForm<>(
          KIND,
          LivingPlaceRegistrationRequest.class,
          "livingPlaceRegistrationResponse",
          LivingPlaceRegistrationResponse.class);
  private final SourceSettings settings;

  public LivingPlaceDialogue(SourceSettings settings) {
    this.settings = settings;
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
    return form.write(
        RegistrationQuestion.filled(new LivingPlaceRegistrationRequest(), question.facts()));
  }

  @Override
  public SourceReading read(byte[] payload, DueQuestion asked) {
    try {
      LivingPlaceRegistrationResponse response = form.read(payload);
      if (response.getRegistrationInfo() == null) {
        return SourceReading.without(SourceOutcome.NOT_FOUND, "NOT_FOUND_REGISTRATION", null);
      }
      Address address =
          RegisteredPlace.of(AddressKind.REGISTRATION, response.getRegistrationInfo(), null);
      Instant since = address.from().atStartOfDay(settings.zone()).toInstant();
      return SourceReading.found(RegisteredPlace.facts(address), since, null);
    } catch (UnusableAnswer e) {
      return e.flaw().reading();
    }
  }
}
