package org.kontingent.hub.registry.matching;

/**
 * The values one child's records come down to (registry.md 6.4); a blank is a value nobody gave.
 * Dates are ISO and as precise as known, the SNILS is eleven digits.
 */
public record GoldenRow(
    String surname,
    String first,
    String patronymic,
    String gender,
    String birthDate,
    String snils,
    String certificateSeries,
    String certificateNumber) {}
