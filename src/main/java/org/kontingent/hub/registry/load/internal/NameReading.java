package org.kontingent.hub.registry.load.internal;

import java.util.Locale;
import java.util.regex.Pattern;
import org.kontingent.hub.registry.PatronymicState;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.internal.NameForm;
import org.kontingent.hub.registry.load.LoadProblem;

/**
 * Names as feeds write them: parts that stand in one field are told apart where their form leaves
 * no doubt, capitals become a capital; nothing is put right.
 */
final class NameReading {
  private static final int LONGEST = 100;
  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
  private static final Pattern FORM =
      Pattern.compile(
          "(?=.*\\p{L})[\\p{IsCyrillic}\\p{IsLatin}\\p{M} \\p{Pd}\u2212'\u2019\u02BC`\u00B4.]+");
  private static final Pattern PATRONYMIC =
      Pattern.compile("(?iu).*(ВИЧ|ЬИЧ|МИЧ|ВНА|ИЧНА|ОГЛЫ|КЫЗЫ|УУЛУ|УГЛИ)");
  private static final Pattern WORD_START = Pattern.compile("(^|[ \\p{Pd}'\u2019])(\\p{L})");
  private static final Pattern PARTICLE = Pattern.compile(" (Оглы|Кызы|Уулу|Угли)$");

  private final Problems problems;

  NameReading(Problems problems) {
    this.problems = problems;
  }

  /** Null if there is neither surname nor first name. */
  PersonName name(String writtenSurname, String writtenFirst, String writtenPatronymic) {
    String surname = part("surname", writtenSurname);
    String first = part("name", writtenFirst);
    boolean absent = NameForm.saysAbsent(writtenPatronymic);
    String patronymic = absent ? null : part("patronymic", writtenPatronymic);
    if (first == null && patronymic == null && surname != null && surname.indexOf(' ') > 0) {
      String[] parts = surname.split(" ", 3);
      surname = parts[0];
      first = parts[1];
      patronymic = parts.length > 2 ? parts[2] : null;
    } else if (patronymic == null && first != null && !absent) {
      int blank = first.indexOf(' ');
      if (blank > 0 && PATRONYMIC.matcher(first.substring(blank + 1)).matches()) {
        patronymic = first.substring(blank + 1);
        first = first.substring(0, blank);
      }
    }
    return surname == null && first == null ? null : name(surname, first, patronymic, absent);
  }

  /** «Surname First Patronymic» of a grown-up in one field; null if it is not that. */
  PersonName inOneField(String field, String written) {
    String text = part(field, written);
    if (text == null) {
      return null;
    }
    String[] parts = text.split("[ .]+", 3);
    return name(
        parts[0], parts.length > 1 ? parts[1] : null, parts.length > 2 ? parts[2] : null, false);
  }

  private static PersonName name(String surname, String first, String patronymic, boolean absent) {
    PatronymicState state =
        patronymic != null
            ? PatronymicState.PRESENT
            : absent ? PatronymicState.ABSENT_BY_LAW : PatronymicState.NOT_ENTERED;
    return new PersonName(surname, first, patronymic, state);
  }

  private String part(String field, String written) {
    String text = NameForm.tidy(written);
    if (text == null) {
      return null;
    }
    if (text.length() > LONGEST) {
      problems.found(field, LoadProblem.TOO_LONG);
      return null;
    }
    if (!FORM.matcher(text).matches()) {
      problems.found(field, LoadProblem.FORMAT);
      return null;
    }
    return inCapitals(text) ? capitalised(text) : text;
  }

  private static boolean inCapitals(String text) {
    return text.length() > 2 && text.equals(text.toUpperCase(RUSSIAN));
  }

  private static String capitalised(String text) {
    String words =
        WORD_START
            .matcher(text.toLowerCase(RUSSIAN))
            .replaceAll(start -> start.group(1) + start.group(2).toUpperCase(RUSSIAN));
    return PARTICLE.matcher(words).replaceAll(one -> one.group().toLowerCase(RUSSIAN));
  }
}
