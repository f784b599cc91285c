package org.kontingent.hub.access;

import java.util.regex.Pattern;

/** The name a connected system is known by at the exchange and in every call. */
public record SystemMnemonic(String value) {
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.\\-]{1,63}");

  /** Throws {@link IllegalArgumentException} unless 2 to 64 Latin letters, digits, {@code _.-}. */
  public SystemMnemonic {
    if (value == null || !FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "a mnemonic is 2 to 64 Latin letters, digits, dots, hyphens or underscores");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
