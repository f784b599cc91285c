package org.kontingent.hub.registry.matching.internal;

/**
 * Level probabilities under each hypothesis, put together from the two that are estimated: of one
 * child's records and of records at random. What is set here by hand is only what data of a first
 * load cannot tell: how numbers of twins lie together.
 */
final class LookingAlike {
  private static final double[] TWIN_SNILS = {0, 0.002, 0.02, 0.7, 0.278};
  private static final double[] SIBLING_SNILS = {0, 0.0005, 0.002, 0.02, 0.9775};
  private static final double[] TWIN_DOCUMENT = {0, 0.002, 0.6, 0.398};
  private static final double[] NEAR_BIRTH = {0, 0.02, 0.36, 0.05, 0.01, 0.46, 0.02, 0.08};
  private static final double[] BROTHERS_NAME = {0, 0.0005, 0.002, 0.004, 0.02, 0.012, 0.9615};

  private LookingAlike() {}

  static double[] levels(Hypothesis hypothesis, Field field, double[][] same, double[][] random) {
    double[] alike = same[field.ordinal()];
    double[] chance = random[field.ordinal()];
    return switch (hypothesis) {
      case SAME -> alike;
      case OTHER -> chance;
      case NAMESAKE -> isNameOrBirth(field) ? alike : chance;
      case NEAR_NAMESAKE ->
          field == Field.BIRTH ? NEAR_BIRTH : isNameOrBirth(field) ? alike : chance;
      case TWIN ->
          switch (field) {
            case NAME -> brothersName(chance);
            case SNILS -> TWIN_SNILS;
            case DOCUMENT -> TWIN_DOCUMENT;
            case BIRTH -> alike;
            default -> field.isHousehold() ? alike : chance;
          };
      case SIBLING ->
          switch (field) {
            case NAME -> brothersName(chance);
            case SNILS -> SIBLING_SNILS;
            default -> field.isHousehold() ? alike : chance;
          };
    };
  }

  private static boolean isNameOrBirth(Field field) {
    return switch (field) {
      case SURNAME, NAME, PATRONYMIC, BIRTH, GENDER -> true;
      default -> false;
    };
  }

  /** Parents give each child another name; initials fall together as by chance. */
  private static double[] brothersName(double[] chance) {
    double[] levels = BROTHERS_NAME.clone();
    levels[4] = Math.max(chance[4], 1e-4);
    return levels;
  }
}
