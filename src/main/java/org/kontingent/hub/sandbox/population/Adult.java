package org.kontingent.hub.sandbox.population;

import java.time.LocalDate;

/** A parent; {@code snils} is eleven digits, {@code citizenship} a three-digit OKSM code. */
public record Adult(
    FullName name, Sex sex, LocalDate birthDate, String citizenship, String snils) {}
