package org.kontingent.hub.registry.region;

import java.util.List;

/** The peoples of the region: how many, whose names, how many are citizens of other states. */
enum People {
  RU(0.69, 0.01),
  BUR(0.145, 0),
  CAU(0.05, 0),
  TAT(0.045, 0.02),
  ASI(0.034, 0.65),
  AZE(0.014, 0.5),
  ARM(0.012, 0.2),
  OTH(0.01, 0.85);

  private static final double RARE_SURNAME = 0.45;
  private static final double DOUBLE_SURNAME = 0.012;

  final double share;
  final double foreign;
  final List<String> surnames = Words.of(name(), "surnames");
  final List<String> men = Words.of(name(), "male");
  final List<String> women = Words.of(name(), "female");
  final List<String> countries = Words.of(name(), "countries");

  People(double share, double foreign) {
    this.share = share;
    this.foreign = foreign;
  }

  static People any(Dice dice, double newcomers) {
    for (People people : values()) {
      boolean newcomer = people.ordinal() >= ASI.ordinal();
      if (people != RU && dice.chance(newcomer ? people.share * newcomers : people.share)) {
        return people;
      }
    }
    return RU;
  }

  /** In the man's form. */
  String surname(Dice dice) {
    if (this != RU) {
      return dice.common(surnames);
    }
    return dice.chance(DOUBLE_SURNAME) ? single(dice) + "-" + single(dice) : single(dice);
  }

  private String single(Dice dice) {
    if (!dice.chance(RARE_SURNAME)) {
      return dice.common(surnames);
    }
    String stem = dice.any(Words.STEMS);
    String body =
        dice.chance(0.25)
            ? dice.any(Words.PREFIXES) + stem.toLowerCase(java.util.Locale.ROOT)
            : stem;
    return body + dice.common(Words.SUFFIXES);
  }

  String firstName(Dice dice, boolean male) {
    return dice.common(male ? men : women);
  }

  /** Empty where nobody bears one. */
  String patronymic(Dice dice, String father, boolean male) {
    double none = this == OTH ? 0.95 : this == ASI ? 0.1 : 0;
    if (dice.chance(none) || father.isEmpty()) {
      return "";
    }
    double eastern = this == AZE ? 0.4 : this == ASI ? 0.3 : 0;
    if (dice.chance(eastern)) {
      String kin = male ? this == ASI ? dice.any("уулу", "угли", "оглы") : "оглы" : "кызы";
      return father + " " + kin;
    }
    return Grammar.patronymic(father, male);
  }
}
