package org.kontingent.hub.sandbox.school;

/** The registry refused a call of the school. */
final class SchoolRefused extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;

  SchoolRefused(String code) {
    super("the registry refused the call: " + code);
    this.code = code;
  }

  String code() {
    return code;
  }
}
