package org.kontingent.hub.sources.migration.adapter;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontingent.hub.registry.Address;
import org.kontingent.hub.registry.AddressKind;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.sources.adapter.wire.mvd.Registration;
import org.kontingent.hub.sources.internal.Flaw;
import org.kontingent.hub.sources.internal.Texts;

/**
 * An address out of a registration. MVD's one-line text is kept to the letter; without one the
 * parts stand in a line, as they are.
 */
final class RegisteredPlace {
  /** Longest address text of the catalogue. */
  private static final int TEXT_LENGTH = 1000;

  private RegisteredPlace() {}

  static Address of(AddressKind kind, Registration registration, LocalDate to) {
    LocalDate from = registration.getRegistrationDateFrom();
    checkPeriod(from, to);
    return new Address(
        kind,
        text(registration),
        null,
        oktmo(registration.getRegionOktmo()),
        null,
        Texts.orNull(registration.getRegion()),
        Texts.orNull(registration.getDistrict()),
        Texts.orNull(registration.getSettlement()),
        Texts.orNull(registration.getStreet()),
        Texts.orNull(registration.getHouse()),
        Texts.orNull(registration.getBuilding()),
        Texts.orNull(registration.getFlat()),
        from,
        to);
  }

  static void checkPeriod(LocalDate from, LocalDate to) {
    if (to != null && from.isAfter(to)) {
      throw Flaw.ANSWER_CONTRADICTS_ITSELF.found();
    }
  }

  /** The text, held to the catalogue's length. */
  static String bounded(String text) {
    if (Texts.isBlank(text)) {
      throw Flaw.ANSWER_INCOMPLETE.found();
    }
    if (text.length() > TEXT_LENGTH) {
      throw Flaw.ANSWER_TOO_LONG.found();
    }
    return text;
  }

  static PupilFacts facts(Address address) {
    return new PupilFacts(
        null, null, null, null, null, List.of(), null, List.of(), List.of(address), List.of());
  }

  private static String text(Registration registration) {
    String line = registration.getUnstructuredAddress();
    if (!Texts.isBlank(line)) {
      return bounded(line);
    }
    return bounded(
        Stream.of(
                registration.getRegion(),
                registration.getDistrict(),
                registration.getSettlement(),
                registration.getStreet(),
                registration.getHouse(),
                registration.getBuilding(),
                registration.getFlat())
            .map(Texts::orNull)
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", ")));
  }

  private static String oktmo(String text) {
    return text != null && text.matches("[0-9]{8}([0-9]{3})?") ? text : null;
  }
}
