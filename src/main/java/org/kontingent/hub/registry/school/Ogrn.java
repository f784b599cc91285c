package org.kontingent.hub.registry.school;

/**
 * The state registration number of an organisation: 13 digits, the last one a check digit
 * (registry.md 2). Public.
 */
public record Ogrn(String digits) {
  public Ogrn {
    if (!isValid(digits)) {
      throw new IllegalArgumentException("not a valid OGRN");
    }
  }

  /** 13 digits of which the last is (the first twelve mod 11) mod 10. */
  public static boolean isValid(String digits) {
    return digits != null
        && digits.matches("[0-9]{13}")
        && Long.parseLong(digits.substring(0, 12)) % 11 % 10 == digits.charAt(12) - '0';
  }
}
