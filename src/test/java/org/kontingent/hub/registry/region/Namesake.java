package org.kontingent.hub.registry.region;

import java.time.LocalDate;

/** A child another family may have a stranger of the same name and age for. */
record Namesake(
    String pupil,
    People people,
    String surnameOfMan,
    String name,
    String patronymic,
    String fatherName,
    boolean male,
    LocalDate born) {}
