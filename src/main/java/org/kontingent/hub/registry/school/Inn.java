package org.kontingent.hub.registry.school;

/** The taxpayer number of an organisation: ten digits, the last one a check digit. Public. */
public record Inn(String digits) {
  private static final int[] WEIGHTS = {2, 4, 10, 3, 5, 9, 4, 6, 8};

  public Inn {
    if (!isValid(digits)) {
      throw new IllegalArgumentException("not a valid INN of an organisation");
    }
  }

  /** Ten digits with a valid check digit; a person's twelve digits are not in the catalogue. */
  public static boolean isValid(String digits) {
    if (digits == null || !digits.matches("[0-9]{10}")) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (digits.charAt(i) - '0');
    }
    return sum % 11 % 10 == digits.charAt(9) - '0';
  }
}
