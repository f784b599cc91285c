package org.kontingent.hub.platform.xml;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;

/**
 * Dates and moments as XML Schema writes them; the generated classes of our services are bound to
 * this. Seconds are always written, nulls stay nulls, no date is ever shifted by an offset.
 */
public final class XmlTime {
  private XmlTime() {}

  /** Reads {@code YYYY-MM-DD}; {@link java.time.DateTimeException} for anything else. */
  public static LocalDate date(String text) {
    return text == null ? null : LocalDate.parse(text.strip());
  }

  public static String print(LocalDate date) {
    return date == null ? null : date.toString();
  }

  /** Reads a moment with offset; {@link java.time.DateTimeException} for anything else. */
  public static OffsetDateTime moment(String text) {
    return text == null ? null : OffsetDateTime.parse(text.strip());
  }

  public static String print(OffsetDateTime moment) {
    return moment == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment);
  }
}
