package org.kontingent.hub.registry.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.kontingent.hub.registry.FieldIssue;
import org.kontingent.hub.registry.PatronymicState;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.ValidationFailed;

/** Rules for single fields and the issues found so far; one object for one request. */
public final class FieldRules {
  private static final int LONGEST_NAME = 100;
  private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
  private static final Pattern NAME =
      Pattern.compile(
          "(?=.*\\p{L})[\\p{IsCyrillic}\\p{IsLatin}\\p{M} \\p{Pd}\u2212'\u2019\u02BC`\u00B4.]+");
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private final LocalDate today;
  private final List<FieldIssue> issues = new ArrayList<>();

  public FieldRules(LocalDate today) {
    this.today = today;
  }

  public void error(String code, String field) {
    issues.add(FieldIssue.error(code, field));
  }

  public void warning(String code, String field) {
    issues.add(FieldIssue.warning(code, field));
  }

  public List<FieldIssue> warnings() {
    return issues.stream().filter(i -> i.severity() == FieldIssue.Severity.WARNING).toList();
  }

  /**
   * @throws ValidationFailed if there is any error; warnings go with it
   */
  public void refuseIfWrong() {
    if (issues.stream().anyMatch(i -> i.severity() == FieldIssue.Severity.ERROR)) {
      throw new ValidationFailed(issues);
    }
  }

  public void required(String field, Object value) {
    if (value == null || (value instanceof String text && text.isBlank())) {
      error("REQUIRED", field);
    }
  }

  /** Free text, tidied; null stays null. */
  public String text(String field, String text, int longest) {
    if (text == null) {
      return null;
    }
    if (CONTROL.matcher(text).find()) {
      error("FORMAT", field);
    }
    if (text.length() > longest) {
      error("TOO_LONG", field);
    }
    return NameForm.tidy(text);
  }

  public void period(String field, LocalDate from, LocalDate to) {
    if (from != null && to != null && from.isAfter(to)) {
      error("OUT_OF_RANGE", field);
    }
  }

  /** A day of the past or at most a year ahead (registry.md 2, Date). */
  public void date(String field, LocalDate date) {
    if (date != null && (date.isBefore(FIRST_DAY) || date.isAfter(today.plusYears(1)))) {
      error("OUT_OF_RANGE", field);
    }
  }

  /** A name, tidied; «нет» and the like in the patronymic's place mean that there is none. */
  PersonName name(String field, PersonName name, boolean complete) {
    String surname = part(field + ".surname", name.surname());
    String first = part(field + ".first", name.first());
    if (surname == null && (complete || first == null)) {
      error("REQUIRED", field + ".surname");
    }
    if (first == null && complete) {
      error("REQUIRED", field + ".first");
    }
    if (name.patronymic() == null) {
      return new PersonName(surname, first, null, name.patronymicState());
    }
    if (NameForm.saysAbsent(name.patronymic())) {
      warning("W-NAME-02", field + ".patronymic");
      return new PersonName(surname, first, null, PatronymicState.ABSENT_BY_LAW);
    }
    String patronymic = part(field + ".patronymic", name.patronymic());
    return patronymic == null
        ? new PersonName(surname, first, null, PatronymicState.NOT_ENTERED)
        : new PersonName(surname, first, patronymic, PatronymicState.PRESENT);
  }

  private String part(String field, String written) {
    String tidied = NameForm.tidy(written);
    if (tidied == null) {
      return null;
    }
    if (tidied.length() > LONGEST_NAME) {
      error("TOO_LONG", field);
    } else if (CONTROL.matcher(written).find() || !NAME.matcher(tidied).matches()) {
      error("FORMAT", field);
    }
    return tidied;
  }
}
