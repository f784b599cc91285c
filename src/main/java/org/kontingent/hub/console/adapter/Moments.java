package org.kontingent.hub.console.adapter;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Writes moments as people in the region read them: dd.MM.yyyy HH:mm:ss with the zone's offset. */
public final class Moments {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss XXX");

  private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");

  private final ZoneId zone;

  Moments(ZoneId zone) {
    this.zone = zone;
  }

  /** Empty text for no moment. */
  public String write(Instant moment) {
    return moment == null ? "" : FORM.format(moment.atZone(zone));
  }

  /** The time of day alone, for moments of just now; empty text for no moment. */
  public String clock(Instant moment) {
    return moment == null ? "" : CLOCK.format(moment.atZone(zone));
  }
}
