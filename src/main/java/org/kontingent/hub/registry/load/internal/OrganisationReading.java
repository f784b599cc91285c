package org.kontingent.hub.registry.load.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.kontingent.hub.registry.FieldIssue;
import org.kontingent.hub.registry.ValidationFailed;
import org.kontingent.hub.registry.internal.NameForm;
import org.kontingent.hub.registry.load.LoadProblem;
import org.kontingent.hub.registry.load.OrganisationRow;
import org.kontingent.hub.registry.school.EducationLevel;
import org.kontingent.hub.registry.school.Inn;
import org.kontingent.hub.registry.school.Kpp;
import org.kontingent.hub.registry.school.LegalFacts;
import org.kontingent.hub.registry.school.Licence;
import org.kontingent.hub.registry.school.Ogrn;
import org.kontingent.hub.registry.school.OrganisationType;
import org.kontingent.hub.registry.school.internal.OrganisationRules;

/** What a row of organisations says, in the elements of the catalogue. */
final class OrganisationReading {
  private static final Map<String, EducationLevel> LEVELS =
      Map.of(
          "ДО", EducationLevel.PRESCHOOL,
          "НОО", EducationLevel.PRIMARY,
          "ООО", EducationLevel.BASIC,
          "СОО", EducationLevel.SECONDARY,
          "СПО", EducationLevel.SPO,
          "ВО", EducationLevel.HE);
  private static final int LONGEST_NUMBER = 100;

  private final Texts texts;
  private final Problems problems;
  private final LocalDate today;

  OrganisationReading(Problems problems, LocalDate today) {
    this.texts = new Texts(problems, today);
    this.problems = problems;
    this.today = today;
  }

  LegalFacts facts(OrganisationRow row) {
    String type = NameForm.tidy(row.type());
    return new LegalFacts(
        NameForm.tidy(row.fullName()),
        NameForm.tidy(row.shortName()),
        type == null ? null : type(type),
        null,
        null,
        number("ogrn", row.ogrn(), Ogrn::isValid, Ogrn::new),
        number("inn", row.inn(), Inn::isValid, Inn::new),
        number("kpp", row.kpp(), Kpp::isValid, Kpp::new),
        null,
        null,
        null,
        List.of(),
        NameForm.tidy(row.oktmo()),
        null,
        licence(row),
        null,
        List.of());
  }

  /** Whether the registry takes it; tells why not. */
  boolean isEnough(LegalFacts legal) {
    try {
      OrganisationRules.check(legal, today);
      return true;
    } catch (ValidationFailed e) {
      e.issues().stream()
          .filter(issue -> issue.severity() == FieldIssue.Severity.ERROR)
          .forEach(
              issue -> problems.found(column(issue.field()), LoadProblem.ORGANISATION_UNUSABLE));
      return false;
    }
  }

  private OrganisationType type(String written) {
    try {
      return OrganisationType.valueOf(written.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      problems.found("type", LoadProblem.FORMAT);
      return null;
    }
  }

  private <T> T number(
      String field, String written, Predicate<String> isValid, Function<String, T> made) {
    String text = written == null ? "" : written.replaceAll("\\s", "");
    if (text.isEmpty()) {
      return null;
    }
    if (!isValid.test(text)) {
      problems.found(field, LoadProblem.FORMAT);
      return null;
    }
    return made.apply(text);
  }

  private Licence licence(OrganisationRow row) {
    String number = texts.text("licence_number", row.licenceNumber(), LONGEST_NUMBER);
    LocalDate date = texts.day("licence_date", row.licenceDate()).orElse(null);
    List<EducationLevel> levels = levels(row.licenceLevels());
    return number == null && levels.isEmpty() ? null : new Licence(number, date, null, levels);
  }

  private List<EducationLevel> levels(String written) {
    List<EducationLevel> levels = new ArrayList<>();
    for (String word :
        (written == null ? "" : written).toUpperCase(Locale.ROOT).split("[\\s,;|/]+")) {
      if (LEVELS.containsKey(word)) {
        levels.add(LEVELS.get(word));
      } else if (!word.isEmpty()) {
        try {
          levels.add(EducationLevel.valueOf(word));
        } catch (IllegalArgumentException e) {
          problems.found("licence_levels", LoadProblem.FORMAT);
        }
      }
    }
    return levels;
  }

  /** {@code legal.fullName} as the file calls it. */
  private static String column(String field) {
    return field
        .substring(field.indexOf('.') + 1)
        .replaceAll("([A-Z])", "_$1")
        .toLowerCase(Locale.ROOT);
  }
}
