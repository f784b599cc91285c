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
  private final Map<String, Integer> kinds = new HashMap<>();
  private final Map<String, Series> certificates = new HashMap<>();
  private final Map<String, Series> others = new HashMap<>();

  /** One way of writing a series. */
  private record Series(int id, boolean repaired) {}

  DocumentCodes(Texts texts) {
    this.texts = texts;
  }

  /** The kind by its name in any feed; a blank kind is told by the form of the series. */
  int kind(String name, String series, String number) {
    return name == null || name.isBlank()
        ? kindOf(name, series, number)
        : kinds.computeIfAbsent(name, DocumentCodes::ofName);
  }

  /** The same for one document. */
  public static int kindOf(String name, String series, String number) {
    if (name != null && !name.isBlank()) {
      return ofName(name);
    }
    if (series == null || series.isBlank()) {
      return number == null || number.isBlank() ? 0 : OTHER;
    }
    return series.replaceAll("\\s", "").matches("[0-9]{4}") ? PASSPORT : CERTIFICATE;
  }

  private static int ofName(String name) {
    String key = name.toUpperCase(Locale.ROOT);
    if (key.contains("СВИД")) {
      return CERTIFICATE;
    }
    if (key.contains("ИНОСТР")
        || key.startsWith("ИНП")
        || key.contains("ИН. П")
        || key.contains("ЗАГРАН")) {
      return FOREIGN;
    }
    return key.contains("ПАСПОРТ") ? PASSPORT : OTHER;
  }

  /** Id of the repaired series. */
  int series(int kind, String written) {
    return written == null || written.isBlank() ? 0 : form(kind, written).id;
  }

  boolean wasRepaired(int kind, String written) {
    return written != null && !written.isBlank() && form(kind, written).repaired;
  }

  private Series form(int kind, String written) {
    Map<String, Series> known = kind == CERTIFICATE ? certificates : others;
    Series form = known.get(written);
    if (form == null) {
      String read = kind == CERTIFICATE ? DocumentForm.certificateSeries(written) : written;
      boolean repaired = kind == CERTIFICATE && !read.equals(written.strip());
      form = new Series(texts.of(compact(read)), repaired);
      known.put(written, form);
    }
    return form;
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
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
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
