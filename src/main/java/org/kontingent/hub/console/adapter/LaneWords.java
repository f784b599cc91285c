package org.kontingent.hub.console.adapter;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** What a lane is called on the pages; one without words of its own shows its name. */
public final class LaneWords {
  private final MessageSource texts;

  LaneWords(MessageSource texts) {
    this.texts = texts;
  }

  public String of(String lane) {
    return texts.getMessage("lane." + lane, null, lane, LocaleContextHolder.getLocale());
  }
}
