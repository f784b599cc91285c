package org.kontingent.hub.registry;

import java.time.LocalDate;

/** The act that made a fact true; null where the source does not say. */
public record CivilAct(String number, LocalDate date, String officeCode, String officeName) {
  /** Hides the content. */
  @Override
  public String toString() {
    return "CivilAct[hidden]";
  }
}
