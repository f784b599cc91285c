package org.kontingent.hub.registry.region;

/** What the children of one home share. */
final class Household {
  static final String RUSSIA = "Россия";

  String id;
  People people;
  Home home;
  String mother;

  /** Empty where the act names none. */
  String father;

  String motherSnils;
  String phone;
}
