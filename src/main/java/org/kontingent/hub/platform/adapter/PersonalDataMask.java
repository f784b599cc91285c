package org.kontingent.hub.platform.adapter;

import java.util.regex.Pattern;

/**
 * The last net under the rule that logs hold no personal data: hides what looks like a SNILS, a
 * document number, a birth certificate, a Russian full name, an e-mail or a telephone number. Code
 * must not rely on it; ids and codes pass unchanged.
 */
public final class PersonalDataMask {
  /** A UUID or a hexadecimal digest is never personal: kept whole before digits are judged. */
  private static final Pattern KEPT =
      Pattern.compile(
          "[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\\b[0-9a-f]{32,}\\b");

  private static final Pattern PERSONAL =
      Pattern.compile(
          // СНИЛС
          "\\b\\d{3}[- ]\\d{3}[- ]\\d{3}[- ]\\d{2}\\b|\\b\\d{11}\\b"
              // свидетельство о рождении
              + "|\\b[IVXLC]{1,6}-[А-ЯЁ]{2}\\s*(?:№\\s*)?\\d{6}\\b"
              // паспорт
              + "|\\b\\d{2}\\s?\\d{2}\\s(?:№\\s*)?\\d{6}\\b|\\b\\d{10}\\b"
              // фамилия, имя и, может быть, отчество
              + "|(?<![\\p{L}])[А-ЯЁ][а-яё]+(?:-[А-ЯЁ][а-яё]+)?(?:\\s+[А-ЯЁ][а-яё]+){1,2}(?![\\p{L}])"
              + "|(?<![\\p{L}])[А-ЯЁ]{2,}(?:-[А-ЯЁ]{2,})?(?:\\s+[А-ЯЁ]{2,}){2}(?![\\p{L}])"
              // почта, телефон
              + "|[\\w.+-]+@[\\w-]+\\.[\\w.]+|\\+7[\\d ()-]{9,}\\d");

  private PersonalDataMask() {}

  /** The text with everything suspicious replaced by asterisks. Linear in its length. */
  public static String mask(String text) {
    if (text == null || text.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length());
    var kept = KEPT.matcher(text);
    int from = 0;
    while (kept.find()) {
      out.append(PERSONAL.matcher(text.substring(from, kept.start())).replaceAll("***"));
      out.append(kept.group());
      from = kept.end();
    }
    return out.append(PERSONAL.matcher(text.substring(from)).replaceAll("***")).toString();
  }
}
