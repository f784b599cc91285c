package org.kontingent.hub.platform.adapter.jaxb;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalQueries;

/**
 * Binds {@code xs:date} to a local date. A date on the wire is the day somebody wrote down: an
 * offset behind it is dropped, never used to shift the day, and none is written.
 */
public final class LocalDateAdapter extends XmlAdapter<String, LocalDate> {
  @Override
  public LocalDate unmarshal(String text) {
    return text == null
        ? null
        : DateTimeFormatter.ISO_DATE.parse(text.strip(), TemporalQueries.localDate());
  }

  @Override
  public String marshal(LocalDate date) {
    return date == null ? null : DateTimeFormatter.ISO_LOCAL_DATE.format(date);
  }
}
