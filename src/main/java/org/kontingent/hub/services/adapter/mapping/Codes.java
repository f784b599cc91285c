package org.kontingent.hub.services.adapter.mapping;

/** Codes that the contract and the registry call by the same name. */
final class Codes {
  private Codes() {}

  /** The constant of the same name, or null for null. */
  static <E extends Enum<E>> E same(Enum<?> code, Class<E> type) {
    return code == null ? null : Enum.valueOf(type, code.name());
  }
}
