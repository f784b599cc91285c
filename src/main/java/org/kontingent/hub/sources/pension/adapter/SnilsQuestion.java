package org.kontingent.hub.sources.pension.adapter;

import java.util.regex.Pattern;
import org.kontingent.hub.registry.Gender;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.sources.SourceSettings;
import org.kontingent.hub.sources.adapter.wire.pfr.BirthPlace;
import org.kontingent.hub.sources.adapter.wire.pfr.Sex;
import org.kontingent.hub.sources.adapter.wire.pfr.SnilsByAdditionalDataRequest;
import org.kontingent.hub.sources.internal.AskedPerson;
import org.kontingent.hub.sources.internal.Obstacle;
import org.kontingent.hub.sources.internal.Texts;

/** Puts a question to PFR into its form: name, date, gender, and what else is known and fits. */
final class SnilsQuestion {
  private static final int NAME_LENGTH = 100;
  private static final int PLACE_LENGTH = 50;
  private static final Pattern NAME = Pattern.compile("[а-яА-ЯёЁ\\-0-9][а-яА-ЯёЁ\\-\\s',.]*");

  private final SourceSettings.Pension settings;

  SnilsQuestion(SourceSettings.Pension settings) {
    this.settings = settings;
  }

  SnilsByAdditionalDataRequest of(PupilFacts facts) {
    AskedPerson asked =
        AskedPerson.of(facts)
            .complete()
            .fitting(NAME_LENGTH, NAME_LENGTH, part -> NAME.matcher(part).matches());
    if (facts.gender() == null) {
      throw Obstacle.GENDER_MISSING.found();
    }
    SnilsByAdditionalDataRequest request = new SnilsByAdditionalDataRequest();
    request.setFamilyName(asked.name().surname());
    request.setFirstName(asked.name().first());
    request.setPatronymic(asked.patronymic());
    request.setBirthDate(asked.preciseBirthDate());
    request.setGender(facts.gender() == Gender.MALE ? Sex.MALE : Sex.FEMALE);
    request.setBirthPlace(birthPlace(facts.birthPlace()));
    PensionDocument.put(facts.documents(), request);
    return request;
  }

  /** The whole place as one line; left out if that is too long for the form. */
  private BirthPlace birthPlace(String text) {
    String settlement = Texts.fitting(text, PLACE_LENGTH);
    if (settlement == null) {
      return null;
    }
    BirthPlace place = new BirthPlace();
    place.setPlaceType(settings.birthPlaceType());
    place.setSettlement(settlement);
    return place;
  }
}
