package org.kontingent.hub.registry.school;

import java.time.LocalDate;
import java.util.List;

/** Houses and streets a school must take children from, by an act of the municipality. */
public record AssignedTerritory(
    List<String> fiasIds, LocalDate from, LocalDate to, SchoolOrder act) {
  public AssignedTerritory {
    fiasIds = fiasIds == null ? List.of() : fiasIds.stream().distinct().sorted().toList();
  }
}
