package org.kontingent.hub.registry.region;

import java.util.List;

/** Numbers nobody else has: certificates, SNILS, record and pupil ids. */
final class Serials {
  private static final List<String> SERIES =
      List.of("I-ДГ", "II-ДГ", "III-ДГ", "I-ОЗ", "II-СН", "III-СН", "IV-СН", "II-ОЗ");
  private static final int NUMBERS_OF_SERIES = 1_000_000;
  private static final long FIRST_SNILS = 110_000_000;
  private static final long SNILS_RANGE = 650_000_000;
  private static final long IDS = 1_000_000_000;

  /** A certificate's series and number. */
  record Certificate(String series, String number) {}

  private final Scatter certificatePairs;
  private final Scatter snilsPairs;
  private final Scatter ids;
  private int pairsGiven;
  private int snilsGiven;

  Serials(Dice dice) {
    certificatePairs = new Scatter(SERIES.size() * NUMBERS_OF_SERIES / 2, dice);
    snilsPairs = new Scatter(SNILS_RANGE / 2, dice);
    ids = new Scatter(IDS, dice);
  }

  /** Two neighbouring certificates of one series. */
  List<Certificate> certificates() {
    long pair = certificatePairs.at(pairsGiven++);
    return List.of(certificate(2 * pair), certificate(2 * pair + 1));
  }

  /** Two neighbouring numbers, eleven digits each. */
  List<String> snils() {
    long base = FIRST_SNILS + 2 * snilsPairs.at(snilsGiven++);
    return List.of(withCheck(base), withCheck(base + 1));
  }

  /** A grown-up's: from an older range. */
  static String snilsOfParent(Dice dice) {
    return withCheck(dice.between(2_000_000, 99_999_999));
  }

  /** Nine digits that tell nothing, different for each number of the same letter. */
  String id(char letter, long number) {
    return letter + "%09d".formatted(ids.at(letter * 8_000_000L + number));
  }

  private static Certificate certificate(long number) {
    return new Certificate(
        SERIES.get((int) (number / NUMBERS_OF_SERIES)),
        "%06d".formatted(number % NUMBERS_OF_SERIES));
  }

  private static String withCheck(long base) {
    String digits = "%09d".formatted(base);
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (digits.charAt(i) - '0') * (9 - i);
    }
    return digits + "%02d".formatted(sum % 101 % 100);
  }
}
