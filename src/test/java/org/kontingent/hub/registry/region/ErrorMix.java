package org.kontingent.hub.registry.region;

import java.util.EnumMap;
import java.util.Map;

/**
 * How a region errs and what makes it hard.
 *
 * @param times all usual rates of errors times this
 * @param exceptions kinds of errors whose usual rate is changed otherwise
 * @param twins share of families with twins
 * @param likeNamedTwins of the twins of one sex, those with names one or two letters apart
 * @param strangers share of pupils who have a namesake of the same age
 * @param newcomers usual share of people from abroad times this
 * @param renamed share of pupils who bear another surname than at birth
 * @param reissued share of the others with a second certificate
 * @param moved share of pupils who stand in two schools
 */
record ErrorMix(
    String name,
    double times,
    Map<Slip, Double> exceptions,
    double twins,
    double likeNamedTwins,
    double strangers,
    double newcomers,
    double renamed,
    double reissued,
    double moved) {
  private static final double MOST = 0.95;

  static final ErrorMix LIGHT =
      new ErrorMix("light", 0.4, Map.of(), 0.02, 0.2, 0.003, 0.6, 0.012, 0.01, 0.02);
  static final ErrorMix USUAL =
      new ErrorMix("usual", 1, Map.of(), 0.021, 0.3, 0.0055, 1, 0.022, 0.015, 0.034);
  static final ErrorMix HEAVY =
      new ErrorMix("heavy", 2, Map.of(Slip.NO_SNILS, 1.4), 0.03, 0.45, 0.01, 1.6, 0.04, 0.03, 0.06);

  /** Few slips of the hand, many of the head: other proportions than anywhere else. */
  static final ErrorMix ODD =
      new ErrorMix("odd", 0.5, oddities(), 0.045, 0.6, 0.012, 2.5, 0.015, 0.05, 0.08);

  static ErrorMix of(String name) {
    return switch (name) {
      case "light" -> LIGHT;
      case "usual" -> USUAL;
      case "heavy" -> HEAVY;
      case "odd" -> ODD;
      default -> throw new IllegalArgumentException("no such mix: " + name);
    };
  }

  double rate(Slip slip, Feed feed) {
    return Math.min(MOST, slip.rate(feed) * exceptions.getOrDefault(slip, times));
  }

  private static Map<Slip, Double> oddities() {
    Map<Slip, Double> odd = new EnumMap<>(Slip.class);
    odd.put(Slip.NO_SNILS, 0.5);
    odd.put(Slip.NO_DOC, 3.0);
    odd.put(Slip.DOB_SWAP, 3.0);
    odd.put(Slip.DOB_DEFAULT, 4.0);
    odd.put(Slip.DOB_YEAR, 4.0);
    odd.put(Slip.CERT_TRANSPOSE, 4.0);
    odd.put(Slip.PARENT_SNILS, 6.0);
    odd.put(Slip.TWIN_SNILS, 1.5);
    odd.put(Slip.TWIN_CERT, 4.0);
    odd.put(Slip.SNILS_TYPO, 4.0);
    odd.put(Slip.SWAP_PARTS, 2.5);
    odd.put(Slip.INITIALS, 4.0);
    odd.put(Slip.GENDER_FORM, 3.0);
    return odd;
  }
}
