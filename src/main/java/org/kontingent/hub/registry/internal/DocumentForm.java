package org.kontingent.hub.registry.internal;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontingent.hub.registry.DocumentType;
import org.kontingent.hub.registry.IdentityDocument;

/**
 * Repairs misprinted series and gives documents their key (registry.md 2.2, departments.md 9). What
 * cannot be repaired stays as it was written.
 */
public final class DocumentForm {
  private static final Pattern CERTIFICATE_SERIES =
      Pattern.compile("(X{0,3}(?:IX|IV|V?I{0,3}))-([А-Я]{2})");
  private static final Pattern PARTS = Pattern.compile("(.+?)-?([\\p{L}]{2})");
  private static final Pattern SEPARATORS = Pattern.compile("[\\s\\p{Z}\\p{Pd}\u2212№]+");
  private static final List<String> ARABIC =
      List.of("II", "III", "IV", "V", "VI", "VII", "VIII", "IX");
  private static final String ROMAN_MISPRINTS = "ІХСМУЛ1ӀIXCMVL";
  private static final String ROMAN = "IXCMVLIIIXCMVL";
  private static final String LATIN = "ABCEHKMOPTXY";
  private static final String CYRILLIC = "АВСЕНКМОРТХУ";

  private DocumentForm() {}

  /** The document with series and number repaired where that is possible without guessing. */
  static IdentityDocument repaired(IdentityDocument document) {
    String series = document.series();
    String number = document.number();
    if (document.type() == DocumentType.BIRTH_CERT_RU) {
      series = certificateSeries(series);
      number = withoutBlanks(number);
    } else if (document.type() == DocumentType.PASSPORT_RU) {
      series = series == null ? null : withoutBlanks(series);
      number = withoutBlanks(number);
    }
    return new IdentityDocument(
        document.type(),
        series,
        number,
        document.issueDate(),
        document.issuer(),
        document.issuerCode(),
        document.country(),
        document.validTo(),
        document.name(),
        document.status());
  }

  /** True for a canonical Roman number up to XXXIX, a hyphen and two Cyrillic capitals. */
  public static boolean isCertificateSeries(String series) {
    return series != null
        && !series.startsWith("-")
        && CERTIFICATE_SERIES.matcher(series).matches();
  }

  /** Type, country, series and number in comparing form; equal keys mean the same document. */
  static String key(IdentityDocument document) {
    IdentityDocument repaired = repaired(document);
    return String.join(
        "|",
        repaired.type().name(),
        country(repaired),
        comparable(repaired.series()),
        comparable(repaired.number()));
  }

  private static String country(IdentityDocument document) {
    return switch (document.type()) {
      case BIRTH_CERT_RU, PASSPORT_RU -> "643";
      case OTHER -> comparable(document.name());
      default -> document.country() == null ? "" : document.country();
    };
  }

  private static String comparable(String text) {
    return text == null ? "" : withoutBlanks(text).toUpperCase(Locale.ROOT);
  }

  private static String withoutBlanks(String text) {
    return text.replaceAll("[\\s\\p{Z}№]", "");
  }

  /** The series of a certificate repaired where that needs no guessing; else as written. */
  public static String certificateSeries(String written) {
    if (written == null) {
      return null;
    }
    String text =
        Normalizer.normalize(written, Normalizer.Form.NFC).strip().toUpperCase(Locale.ROOT);
    text = SEPARATORS.matcher(text).replaceAll("-").replaceAll("^-|-$", "");
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      return written;
    }
    String letters = "-" + mapped(parts.group(2), LATIN, CYRILLIC);
    String repaired = roman(parts.group(1)) + letters;
    if (!isCertificateSeries(repaired)) {
      // A small L is the commonest misprint of I; a real L (50 and more) is no series in use.
      repaired = roman(parts.group(1)).replace('L', 'I') + letters;
    }
    return isCertificateSeries(repaired) ? repaired : written;
  }

  private static String roman(String text) {
    if (text.length() == 1 && text.charAt(0) >= '2' && text.charAt(0) <= '9') {
      return ARABIC.get(text.charAt(0) - '2');
    }
    return mapped(text.replace("П", "II").replace("Ш", "III"), ROMAN_MISPRINTS, ROMAN);
  }

  private static String mapped(String text, String from, String to) {
    StringBuilder mapped = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      int at = from.indexOf(text.charAt(i));
      mapped.append(at < 0 ? text.charAt(i) : to.charAt(at));
    }
    return mapped.toString();
  }
}
