package org.kontingent.hub.sandbox.population;

/** Kinds of identity papers the invented families hold, with their two-digit federal codes. */
public enum PaperKind {
  BIRTH_CERTIFICATE("03"),
  FOREIGN_BIRTH_CERTIFICATE("23"),
  PASSPORT("21"),
  FOREIGN_PASSPORT("10");

  private final String code;

  PaperKind(String code) {
    this.code = code;
  }

  /** Code of the federal list of identity documents (СПДУЛ). */
  public String code() {
    return code;
  }
}
