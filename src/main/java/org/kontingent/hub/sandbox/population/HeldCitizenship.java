package org.kontingent.hub.sandbox.population;

import java.time.LocalDate;

/** A citizenship as the migration department has it; {@code basis} in the department's words. */
public record HeldCitizenship(String country, String basis, LocalDate from) {}
