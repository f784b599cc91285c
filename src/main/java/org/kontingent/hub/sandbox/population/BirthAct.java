package org.kontingent.hub.sandbox.population;

import java.time.LocalDate;
import java.util.List;

/**
 * One version of a birth act. {@code mother}, {@code father} may be null; {@code certificates} are
 * oldest first.
 *
 * @param uid the 21 digits of the national register
 * @param stateCode four-character code of state and status
 * @param name the name at registration, perhaps not today's
 */
public record BirthAct(
    String uid,
    String number,
    LocalDate date,
    String officeName,
    String officeCode,
    int version,
    LocalDate versionDate,
    String stateCode,
    boolean bornAlive,
    FullName name,
    Sex sex,
    PartialDate birthDate,
    String birthPlace,
    List<Paper> certificates,
    Adult mother,
    Adult father) {
  public static final String PRIMARY = "0101";
  public static final String RESTORED = "0102";
  public static final String ANNULLED = "0103";
  public static final String AMENDED = "0107";

  public BirthAct {
    certificates = List.copyOf(certificates);
  }
}
