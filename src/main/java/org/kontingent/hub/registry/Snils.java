package org.kontingent.hub.registry;

import java.util.Optional;

/**
 * The insurance number of an individual account: eleven digits with a valid check pair, or one of
 * the early numbers (base up to 001-001-998) for which no check is defined. An attribute, not a
 * key.
 */
public record Snils(String digits) {
  private static final int LAST_UNCHECKED_BASE = 1_001_998;

  public Snils {
    if (digits == null || !isElevenDigits(digits) || !isValid(digits)) {
      throw new IllegalArgumentException("not a valid SNILS");
    }
  }

  /** Reads any usual notation (blanks, hyphens, no-break spaces dropped); empty if not valid. */
  public static Optional<Snils> parse(String text) {
    if (text == null) {
      return Optional.empty();
    }
    String digits = isElevenDigits(text) ? text : text.replaceAll("[\\p{Z}\\s\\p{Pd}\u2212]", "");
    return isElevenDigits(digits) && isValid(digits)
        ? Optional.of(new Snils(digits))
        : Optional.empty();
  }

  /** False for the early numbers that carry no defined check pair. */
  public boolean isChecked() {
    return base(digits) > LAST_UNCHECKED_BASE;
  }

  /** {@code NNN-NNN-NNN NN}. */
  public String formatted() {
    return "%s-%s-%s %s"
        .formatted(
            digits.substring(0, 3),
            digits.substring(3, 6),
            digits.substring(6, 9),
            digits.substring(9));
  }

  /** Hides the number: a SNILS must not reach a log by accident. */
  @Override
  public String toString() {
    return "***-***-*** **";
  }

  private static boolean isElevenDigits(String text) {
    if (text.length() != 11) {
      return false;
    }
    for (int i = 0; i < 11; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  private static boolean isValid(String digits) {
    int base = base(digits);
    if (base == 0) {
      return false;
    }
    if (base <= LAST_UNCHECKED_BASE) {
      return true;
    }
    int sum = 0;
    for (int i = 0; i < 9; i++) {
      sum += (digits.charAt(i) - '0') * (9 - i);
    }
    return sum % 101 % 100 == Integer.parseInt(digits.substring(9));
  }

  private static int base(String digits) {
    return Integer.parseInt(digits.substring(0, 9));
  }
}
