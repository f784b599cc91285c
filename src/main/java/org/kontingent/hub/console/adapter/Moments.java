package org.kontingent.hub.console.adapter;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Writes moments as people in the region read them: dd.MM.yyyy HH:mm:ss with the zone's offset. */
public final class Moments {
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm:ss XXX");

  private final ZoneId zone;

  Moments(ZoneId zone) {
    this.zone = zone;
  }

  /** Empty text for no moment. */
  public String write(Instant moment) {
    return moment == null ? "" : FORM.format(moment.atZone(zone));
  }
}
