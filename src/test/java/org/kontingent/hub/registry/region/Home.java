package org.kontingent.hub.registry.region;

import java.util.Locale;

/** An address and the ways of writing it; an empty flat is a house of one's own. */
record Home(String town, String street, String house, String flat) {
  private static final String REGION = "Заозёрская обл.";

  static Home any(Dice dice) {
    String town = dice.common(Words.TOWNS);
    String house = dice.between(1, 120) + (dice.chance(0.1) ? dice.any("а", "б", "в") : "");
    boolean flat = town.startsWith("г.") ? dice.chance(0.75) : dice.chance(0.2);
    return new Home(town, dice.common(Words.STREETS), house, flat ? "" + dice.between(1, 95) : "");
  }

  /** In full, as registers keep it. */
  @Override
  public String toString() {
    return REGION + ", " + town + ", ул. " + street + ", д. " + house + flat(", кв. ");
  }

  /** As somebody at a school may type it. */
  String typed(Dice dice) {
    return switch (dice.upTo(8)) {
      case 0 -> town + ", ул." + street + " " + house + flat("-");
      case 1 -> town.substring(town.indexOf(' ') + 1) + " " + street + " " + house + flat(" кв ");
      case 2 -> "ул. " + street + ", " + house + flat(", ");
      default -> town + ", ул. " + street + ", д. " + house + flat(", кв. ");
    };
  }

  String upper() {
    return toString().toUpperCase(Locale.ROOT).replace('Ё', 'Е');
  }

  private String flat(String before) {
    return flat.isEmpty() ? "" : before + flat;
  }
}
