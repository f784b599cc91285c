package org.kontingent.hub.sources.pension.adapter;

import java.util.List;
import org.kontingent.hub.registry.DueQuestion;
import org.kontingent.hub.registry.Gender;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.Snils;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.sources.SourceDialogue;
import org.kontingent.hub.sources.SourceReading;
import org.kontingent.hub.sources.SourceSettings;
import org.kontingent.hub.sources.adapter.PayloadForm;
import org.kontingent.hub.sources.adapter.wire.pfr.Sex;
import org.kontingent.hub.sources.adapter.wire.pfr.SnilsByAdditionalDataRequest;
import org.kontingent.hub.sources.adapter.wire.pfr.SnilsByAdditionalDataResponse;
import org.kontingent.hub.sources.internal.AskedPerson;
import org.kontingent.hub.sources.internal.Flaw;
import org.kontingent.hub.sources.internal.NormalForm;
import org.kontingent.hub.sources.internal.Texts;
import org.kontingent.hub.sources.internal.UnusableAnswer;

/**
 * PFR, snils-by-additionalData 1.0.1 (departments.md 6.1). The answer names the person; it counts
 * only if name, birth date and gender are those asked. "Nothing found" comes as a refusal.
 */
public final class SnilsDialogue implements SourceDialogue {
  public static final KindOfData KIND =
      new KindOfData(
          "http://kvs.pfr.com/snils-by-additionalData/1.0.1", "SnilsByAdditionalDataRequest");

  private final PayloadForm<SnilsByAdditionalDataRequest, SnilsByAdditionalDataResponse> form =
      new PayloadForm<>(
          KIND,
          SnilsByAdditionalDataRequest.class,
          "SnilsByAdditionalDataResponse",
          SnilsByAdditionalDataResponse.class);
  private final SnilsQuestion questions;

  public SnilsDialogue(SourceSettings settings) {
    this.questions = new SnilsQuestion(settings.pension());
  }

  @Override
  public QuestionKind question() {
    return QuestionKind.SNILS;
  }

  @Override
  public KindOfData kind() {
    return KIND;
  }

  @Override
  public byte[] write(DueQuestion question) {
    return form.write(questions.of(question.facts()));
  }

  @Override
  public SourceReading read(byte[] payload, DueQuestion asked) {
    try {
      SnilsByAdditionalDataResponse response = form.read(payload);
      Gender gender = response.getGender() == Sex.MALE ? Gender.MALE : Gender.FEMALE;
      AskedPerson person = AskedPerson.of(asked.facts());
      if (gender != asked.facts().gender()
          || !person.is(
              response.getFamilyName(),
              response.getFirstName(),
              response.getPatronymic(),
              response.getBirthDate())) {
        throw Flaw.ANSWER_NOT_ABOUT_QUESTION.found();
      }
      Snils snils = Snils.parse(response.getSnils()).orElseThrow(Flaw.SNILS_NOT_VALID::found);
      return SourceReading.found(facts(response, person.name(), gender, snils), null, null);
    } catch (UnusableAnswer e) {
      return e.flaw().reading();
    }
  }

  private static PupilFacts facts(
      SnilsByAdditionalDataResponse response, PersonName asked, Gender gender, Snils snils) {
    PersonName name =
        Texts.name(
            spelling(response.getFamilyName(), asked.surname()),
            spelling(response.getFirstName(), asked.first()),
            spelling(response.getPatronymic(), asked.patronymic()));
    return new PupilFacts(
        name,
        ImpreciseDate.of(response.getBirthDate()),
        null,
        gender,
        snils,
        List.of(),
        null,
        List.of(),
        List.of(),
        List.of());
  }

  /**
   * PFR writes in capitals and without Ё, which says nothing about the spelling: where it only
   * repeats what it was asked, the spelling asked stays.
   */
  private static String spelling(String told, String asked) {
    return asked != null && told != null && NormalForm.same(told, asked) ? asked : told;
  }
}
