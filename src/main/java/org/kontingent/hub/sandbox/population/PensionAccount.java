package org.kontingent.hub.sandbox.population;

import java.time.LocalDate;

/** An insured person's account; {@code snils} is eleven digits. */
public record PensionAccount(
    String snils, FullName name, Sex sex, LocalDate birthDate, Paper paper) {}
