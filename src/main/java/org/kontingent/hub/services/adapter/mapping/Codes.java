package org.kontingent.hub.services.adapter.mapping;

import java.util.Arrays;

/** Codes that the contract and the registry call by the same name. */
final class Codes {
  private Codes() {}

  /**
   * The constant of the same name, or null for null. Underscores do not count: generated names hold
   * more of them than the contract ({@code STAGE1} is {@code STAGE_1}).
   */
  static <E extends Enum<E>> E same(Enum<?> code, Class<E> type) {
    if (code == null) {
      return null;
    }
    String name = plain(code);
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> plain(constant).equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(type + " lacks " + code.name()));
  }

  private static String plain(Enum<?> code) {
    return code.name().replace("_", "");
  }
}
