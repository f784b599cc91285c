package org.kontingent.hub.sources.adapter;

import java.time.Instant;
import java.time.ZoneId;
import java.util.TimeZone;
import javax.xml.datatype.XMLGregorianCalendar;

/** Moments as payloads have them. */
public final class Moments {
  private Moments() {}

  /** A time without an offset is the region's. */
  public static Instant of(XMLGregorianCalendar moment, ZoneId zone) {
    return moment.toGregorianCalendar(TimeZone.getTimeZone(zone), null, null).toInstant();
  }
}
