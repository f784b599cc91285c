package org.kontingent.hub.registry.school;

/** The code that tells the branches of one taxpayer apart: nine characters. Public. */
public record Kpp(String text) {
  public Kpp {
    if (!isValid(text)) {
      throw new IllegalArgumentException("not a valid KPP");
    }
  }

  public static boolean isValid(String text) {
    return text != null && text.matches("[0-9]{4}[0-9A-Z]{2}[0-9]{3}");
  }
}
