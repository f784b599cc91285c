package org.kontingent.hub.registry.load.internal;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.internal.NameForm;
import org.kontingent.hub.registry.load.LoadProblem;
import org.kontingent.hub.registry.matching.internal.DateCode;

/** Texts and dates of a row; what cannot be used is told and left out. */
final class Texts {
  private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");

  private final Problems problems;
  private final LocalDate today;

  Texts(Problems problems, LocalDate today) {
    this.problems = problems;
    this.today = today;
  }

  static boolean hasControl(String text) {
    return CONTROL.matcher(text).find();
  }

  /** Tidied; null if there is nothing in it or it cannot be kept. */
  String text(String field, String written, int longest) {
    String text = NameForm.tidy(written);
    if (text != null && hasControl(text)) {
      problems.found(field, LoadProblem.FORMAT);
      return null;
    }
    if (text != null && text.length() > longest) {
      problems.found(field, LoadProblem.TOO_LONG);
      return null;
    }
    return text;
  }

  /** Any usual form, as precise as it is; null if there is none. */
  ImpreciseDate date(String field, String written) {
    int code = DateCode.of(written);
    if (code == 0) {
      return null;
    }
    if (code < 0) {
      problems.found(field, LoadProblem.FORMAT);
      return null;
    }
    ImpreciseDate date = ImpreciseDate.parse(DateCode.text(code));
    if (date.precise().map(today::isBefore).orElse(date.year() > today.getYear())) {
      problems.found(field, LoadProblem.OUT_OF_RANGE);
      return null;
    }
    return date;
  }

  /** A whole day; less is none. */
  Optional<LocalDate> day(String field, String written) {
    return Optional.ofNullable(date(field, written)).flatMap(ImpreciseDate::precise);
  }
}
