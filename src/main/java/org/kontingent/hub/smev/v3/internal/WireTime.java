package org.kontingent.hub.smev.v3.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kontingent.hub.platform.HubException;

/** Times of the contract: xs:dateTime with milliseconds and an offset, {@code +03:00} by custom. */
public final class WireTime {
  private static final ZoneOffset MOSCOW = ZoneOffset.ofHours(3);
  private static final DateTimeFormatter FORM =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSxxx");
  private static final Pattern LONG_FRACTION = Pattern.compile("(\\.[0-9]{9})[0-9]+");

  private WireTime() {}

  public static String write(Instant moment) {
    return FORM.format(moment.atOffset(MOSCOW));
  }

  /** Any xs:dateTime; one without an offset is taken as Moscow time. */
  public static Instant read(String text) {
    Matcher fraction = LONG_FRACTION.matcher(text.strip());
    String trimmed = fraction.replaceFirst("$1");
    try {
      boolean zoned = trimmed.matches(".*(Z|[+-][0-9]{2}:[0-9]{2})$");
      return zoned
          ? OffsetDateTime.parse(trimmed).toInstant()
          : LocalDateTime.parse(trimmed).toInstant(MOSCOW);
    } catch (DateTimeParseException e) {
      throw new HubException("ENVELOPE_UNREADABLE", "A time in the envelope is no xs:dateTime.", e);
    }
  }
}
