package org.kontingent.hub.platform.adapter;

import ch.qos.logback.classic.pattern.MessageConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;

/** Logback word {@code %maskedMsg}: the message behind {@link PersonalDataMask}, on one line. */
public final class MaskedMessage extends MessageConverter {
  @Override
  public String convert(ILoggingEvent event) {
    return PersonalDataMask.mask(event.getFormattedMessage())
        .replace("\r", "\\r")
        .replace("\n", "\\n");
  }
}
