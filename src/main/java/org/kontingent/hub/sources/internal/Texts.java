package org.kontingent.hub.sources.internal;

import java.util.Locale;
import java.util.Set;
import org.kontingent.hub.registry.PatronymicState;
import org.kontingent.hub.registry.PersonName;

/** Small rules about texts that several dialogues need. */
public final class Texts {
  private static final Set<String> NO_PATRONYMIC =
      Set.of("-", "НЕТ", "ОТСУТСТВУЕТ", "БЕЗ ОТЧЕСТВА");

  private Texts() {}

  public static boolean isBlank(String text) {
    return text == null || text.isBlank();
  }

  /** The text, or null if there is nothing in it. */
  public static String orNull(String text) {
    return isBlank(text) ? null : text;
  }

  /** The text if it fits, else null: an optional value is left out, never cut. */
  public static String fitting(String text, int length) {
    return isBlank(text) || text.length() > length ? null : text;
  }

  /** A name of an answer; a patronymic that only says there is none becomes ABSENT_BY_LAW. */
  public static PersonName name(String surname, String first, String patronymic) {
    boolean isAbsent =
        isBlank(patronymic) || NO_PATRONYMIC.contains(patronymic.trim().toUpperCase(Locale.ROOT));
    return new PersonName(
        orNull(surname),
        orNull(first),
        isAbsent ? null : patronymic,
        isAbsent ? PatronymicState.ABSENT_BY_LAW : PatronymicState.PRESENT);
  }
}
