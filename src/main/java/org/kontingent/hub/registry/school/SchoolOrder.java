package org.kontingent.hub.registry.school;

import java.time.LocalDate;

/** The order of an organisation by which something was done. */
public record SchoolOrder(String number, LocalDate date) {}
