package org.kontingent.hub.registry.region;

/**
 * Kinds of errors, tagged in {@code links.csv} by their lower-case names. Rates are per cent of
 * those records that can have the error, in the four feeds of a usual region.
 */
enum Slip {
  OLD_SURNAME(40, 35, 50, 43),
  OLD_CERT(40, 35, 50, 45),
  VARIANT(0.5, 1.2, 0.5, 2),
  TRANSLIT_VAR(2, 14, 2, 28),
  TYPO_SURNAME(1.2, 2.5, 2.5, 6),
  TYPO_NAME(0.6, 0.6, 0.7, 1.5),
  TYPO_PATR(0.7, 1.1, 1.0, 3.3),
  PHONETIC(0.7, 2.2, 2.0, 4),
  GENDER_FORM(0.4, 0.5, 0.3, 0.75),
  PATR_FORM(35, 50, 35, 47),
  HYPHEN(15, 22, 20, 30),
  NO_PATR(1.0, 1.5, 1.3, 3.8),
  INITIALS(0, 0, 0, 0.65),
  PATR_IN_NAME(0.2, 0.4, 0.5, 0.8),
  SWAP_PARTS(0.5, 0.85, 0.5, 1.6),
  LATIN(0, 10, 0, 13),
  LOOKALIKE(0.15, 0.2, 0.15, 0.85),
  SEX_WRONG(0.05, 0.25, 0.1, 0.75),
  DOB_DAY(0.15, 0.45, 0.2, 0.8),
  DOB_MONTH(0.15, 0.6, 0.75, 1.2),
  DOB_YEAR(0.05, 0.25, 0.15, 0.1),
  DOB_SWAP(0.1, 0.6, 0.8, 2),
  DOB_DEFAULT(0.05, 0.25, 0.05, 0.25),
  CERT_TYPO(0.5, 1.3, 1.2, 2.2),
  CERT_TRANSPOSE(0.1, 0.5, 0.2, 0.8),
  PASSPORT_TYPO(0, 0.7, 0, 1.1),
  SNILS_TYPO(0, 0, 0.2, 0.45),
  SNILS_TRANSPOSE(0, 0, 0.1, 1.8),
  PARENT_SNILS(0, 0, 0, 0.35),
  TWIN_SNILS(0, 0, 0, 8),
  TWIN_CERT(0, 0, 0, 2),
  NO_SNILS(0, 0, 0, 43),
  NO_DOC(0, 0, 0, 10);

  private final double[] percent;

  Slip(double zags, double mvd, double pfr, double school) {
    percent = new double[] {zags, mvd, pfr, school};
  }

  double rate(Feed feed) {
    return percent[feed.ordinal()] / 100;
  }

  String tag() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
