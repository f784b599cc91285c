package org.kontingent.hub.registry.internal;

import java.time.LocalDate;
import java.time.ZoneId;
import org.kontingent.hub.registry.Provenance;

/** The day of an act of death, and where it is from. */
public record Death(LocalDate day, Provenance provenance) {
  static Death of(SourceRecord act, ZoneId zone) {
    return new Death(act.effectiveTime().atZone(zone).toLocalDate(), act.provenance());
  }

  /** Hides the day. */
  @Override
  public String toString() {
    return "Death[hidden]";
  }
}
