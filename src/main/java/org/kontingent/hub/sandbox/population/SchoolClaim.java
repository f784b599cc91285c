package org.kontingent.hub.sandbox.population;

import java.time.LocalDate;
import java.util.List;

/**
 * What the school knows of a child, its mistakes included.
 *
 * @param pupilId the school's own key
 * @param sex null if the school does not say
 * @param snils eleven digits, or null
 * @param citizenship three-digit OKSM code, {@code STATELESS} or {@code UNKNOWN}
 * @param papers at least one; newest first
 */
public record SchoolClaim(
    String pupilId,
    FullName name,
    Sex sex,
    LocalDate birthDate,
    String birthPlace,
    String snils,
    String citizenship,
    List<Paper> papers,
    List<ClaimedParent> parents) {
  public SchoolClaim {
    papers = List.copyOf(papers);
    parents = List.copyOf(parents);
  }

  /** Under another key. */
  public SchoolClaim withPupilId(String other) {
    return new SchoolClaim(
        other, name, sex, birthDate, birthPlace, snils, citizenship, papers, parents);
  }

  public SchoolClaim withName(FullName other) {
    return new SchoolClaim(
        pupilId, other, sex, birthDate, birthPlace, snils, citizenship, papers, parents);
  }
}
