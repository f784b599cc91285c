package org.kontingent.hub.sources.birth.adapter;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.sources.adapter.wire.zags.PartialDate;
import org.kontingent.hub.sources.internal.Flaw;

/** Dates as acts have them: nothing is invented for a missing part, nothing is shifted. */
final class ActDates {
  private ActDates() {}

  /** Null if the act has neither; a day without its month is left out. */
  static ImpreciseDate of(LocalDate full, PartialDate partial) {
    if (full != null) {
      return ImpreciseDate.of(full);
    }
    if (partial == null) {
      return null;
    }
    try {
      Integer day = partial.getMonth() == null ? null : partial.getDay();
      return new ImpreciseDate(partial.getYear().getValue(), partial.getMonth(), day);
    } catch (DateTimeException e) {
      throw Flaw.DATE_IMPOSSIBLE.found();
    }
  }
}
