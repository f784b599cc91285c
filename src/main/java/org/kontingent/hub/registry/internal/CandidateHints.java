package org.kontingent.hub.registry.internal;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kontingent.hub.registry.AddressKind;
import org.kontingent.hub.registry.GoldenRecord;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.Valued;
import org.kontingent.hub.registry.locator.Located;
import org.kontingent.hub.registry.school.EnrolmentState;
import org.kontingent.hub.registry.school.OrganisationId;

/** What is told of a child that was found: enough to know it again, too little to learn of it. */
public final class CandidateHints {
  private static final int DISTRICT = 5;

  private final Function<OrganisationId, Optional<String>> oktmo;

  /**
   * @param oktmo of an organisation
   */
  public CandidateHints(Function<OrganisationId, Optional<String>> oktmo) {
    this.oktmo = Objects.requireNonNull(oktmo);
  }

  Located.Hint of(GoldenRecord golden) {
    return new Located.Hint(
        golden.name() == null ? null : initials(golden.name().value()),
        golden.birthDate() == null ? null : golden.birthDate().value().year(),
        municipality(golden).orElse(null));
  }

  private static String initials(PersonName name) {
    return Stream.of(name.surname(), name.first(), name.patronymic())
        .filter(part -> part != null && !part.isBlank())
        .map(part -> part.substring(0, part.offsetByCodePoints(0, 1)) + ".")
        .collect(Collectors.joining(" "));
  }

  /** Where the child studies; else where it is registered. */
  private Optional<String> municipality(GoldenRecord golden) {
    Stream<String> studies =
        golden.studies().stream()
            .map(Valued::value)
            .filter(study -> study.state() == EnrolmentState.ACTIVE)
            .flatMap(study -> oktmo.apply(study.organisation()).stream());
    Stream<String> addresses =
        golden.addresses().stream()
            .map(Valued::value)
            .filter(address -> address.kind() == AddressKind.REGISTRATION)
            .map(address -> address.oktmo());
    return Stream.concat(studies, addresses)
        .filter(code -> code != null && code.length() >= DISTRICT)
        .map(code -> code.substring(0, DISTRICT) + "000")
        .findFirst();
  }
}
