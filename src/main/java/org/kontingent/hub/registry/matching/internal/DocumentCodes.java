package org.kontingent.hub.registry.matching.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.kontingent.hub.registry.internal.DocumentForm;

/** Documents in comparing form: kind, repaired series, number. */
public final class DocumentCodes {
  public static final int CERTIFICATE = 1;
  public static final int PASSPORT = 2;
  public static final int FOREIGN = 3;
  public static final int OTHER = 4;

  private final Texts texts;
  private final Map<String, String> series = new HashMap<>();

  DocumentCodes(Texts texts) {
    this.texts = texts;
  }

  /** The kind by its name in any feed; a blank kind is told by the form of the series. */
  public static int kind(String name, String series, String number) {
    String key = name == null ? "" : name.toUpperCase(Locale.ROOT);
    if (key.contains("СВИД")) {
      return CERTIFICATE;
    }
    if (key.contains("ИНОСТР")
        || key.startsWith("ИНП")
        || key.contains("ИН. П")
        || key.contains("ЗАГРАН")) {
      return FOREIGN;
    }
    if (key.contains("ПАСПОРТ")) {
      return PASSPORT;
    }
    if (!key.isBlank()) {
      return OTHER;
    }
    if (series == null || series.isBlank()) {
      return number == null || number.isBlank() ? 0 : OTHER;
    }
    return series.replaceAll("\\s", "").matches("[0-9]{4}") ? PASSPORT : CERTIFICATE;
  }

  /** Id of the repaired series. */
  int series(int kind, String written) {
    if (written == null || written.isBlank()) {
      return 0;
    }
    String known =
        series.computeIfAbsent(
            written, w -> kind == CERTIFICATE ? DocumentForm.certificateSeries(w) : compact(w));
    return texts.of(compact(known));
  }

  boolean wasRepaired(int kind, String written) {
    return kind == CERTIFICATE
        && written != null
        && series.containsKey(written)
        && !series.get(written).equals(written.strip());
  }

  /** Id of the number; a number of fewer than six digits lost its leading zeros. */
  int number(int kind, String written) {
    if (written == null || written.isBlank()) {
      return 0;
    }
    String number = compact(written);
    if ((kind == CERTIFICATE || kind == PASSPORT) && number.length() < 6 && isDigits(number)) {
      number = "0".repeat(6 - number.length()) + number;
    }
    return texts.of(number);
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String compact(String text) {
    StringBuilder compact = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > ' ' && c != '\u00A0' && c != '№') {
        compact.append(Character.toUpperCase(c));
      }
    }
    return compact.toString();
  }
}
