package org.kontingent.hub.registry.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontingent.hub.registry.Address;
import org.kontingent.hub.registry.AddressKind;
import org.kontingent.hub.registry.Citizenship;
import org.kontingent.hub.registry.Gender;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.ParentFacts;
import org.kontingent.hub.registry.ParentKind;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.Valued;
import org.kontingent.hub.registry.decision.ValueField;

/** Every choice among what sources tell of one pupil, decisions of people counted. */
record Choices(
    Choice<PersonName> name,
    Choice<ImpreciseDate> birthDate,
    Choice<String> birthPlace,
    Choice<Gender> gender,
    GoldenNumbers.ChosenSnils snils,
    Choice<List<Citizenship>> citizenships,
    Map<AddressKind, Choice<List<Address>>> addresses,
    Choice<ParentFacts> mother,
    Choice<ParentFacts> father) {

  static Choices of(Evidence evidence, Contention contention, Rulings rulings) {
    Choice<PersonName> name = rulings.on(GoldenPerson.name(evidence), evidence);
    Choice<ImpreciseDate> birthDate = rulings.on(GoldenPerson.birthDate(evidence), evidence);
    Map<AddressKind, Choice<List<Address>>> addresses = new EnumMap<>(AddressKind.class);
    for (AddressKind kind : AddressKind.values()) {
      addresses.put(kind, rulings.on(GoldenAddresses.of(evidence, kind), evidence));
    }
    return new Choices(
        name,
        birthDate,
        rulings.on(GoldenPerson.birthPlace(evidence), evidence),
        rulings.on(GoldenPerson.gender(evidence), evidence),
        GoldenNumbers.snils(evidence, contention, rulings, name.golden(), birthDate.golden()),
        rulings.on(GoldenNumbers.citizenships(evidence), evidence),
        addresses,
        rulings.on(GoldenParents.of(evidence, ParentKind.MOTHER), evidence),
        rulings.on(GoldenParents.of(evidence, ParentKind.FATHER), evidence));
  }

  Choice<?> of(ValueField field) {
    return switch (field) {
      case NAME -> name;
      case BIRTH_DATE -> birthDate;
      case BIRTH_PLACE -> birthPlace;
      case GENDER -> gender;
      case SNILS -> snils.choice();
      case CITIZENSHIPS -> citizenships;
      case REGISTRATION -> addresses.get(AddressKind.REGISTRATION);
      case STAY -> addresses.get(AddressKind.STAY);
      case ACTUAL -> addresses.get(AddressKind.ACTUAL);
      case MOTHER -> mother;
      case FATHER -> father;
    };
  }

  /** What a person decided about the field a conflict names, if that holds. */
  Optional<Ruling> ruling(String path) {
    return ValueField.at(path).flatMap(field -> of(field).ruling());
  }

  /** All addresses, those of one kind together. */
  List<Valued<Address>> eachAddress() {
    return addresses.values().stream()
        .flatMap(choice -> GoldenAddresses.each(choice).stream())
        .toList();
  }
}
