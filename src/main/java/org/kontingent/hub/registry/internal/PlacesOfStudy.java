package org.kontingent.hub.registry.internal;

import java.time.LocalDate;
import java.util.Collection;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.Valued;

/** Where pupils study, as far as their records depend on it. Joins the caller's transaction. */
public interface PlacesOfStudy {
  /**
   * The part of one pupil's record on a day.
   *
   * @param ids the pupil's and those merged into it
   * @param birthDate null if not known
   * @param death null unless there is an act of death
   */
  Study of(
      Collection<RegionalId> ids, Valued<ImpreciseDate> birthDate, Death death, LocalDate today);
}
