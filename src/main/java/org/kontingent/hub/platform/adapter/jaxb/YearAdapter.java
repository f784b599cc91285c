package org.kontingent.hub.platform.adapter.jaxb;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;
import java.time.Year;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Binds {@code xs:gYear} to a year; an offset behind it is dropped, and none is written. */
public final class YearAdapter extends XmlAdapter<String, Year> {
  private static final Pattern FORM =
      Pattern.compile("(-?\\d{4,9})(Z|[+-]\\d{2}:\\d{2})?", Pattern.CASE_INSENSITIVE);

  @Override
  public Year unmarshal(String text) {
    if (text == null) {
      return null;
    }
    Matcher matcher = FORM.matcher(text.strip());
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a year of XML Schema");
    }
    return Year.of(Integer.parseInt(matcher.group(1)));
  }

  @Override
  public String marshal(Year year) {
    return year == null ? null : String.format("%04d", year.getValue());
  }
}
