package org.kontingent.hub.console.adapter;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.kontingent.hub.signature.Reason;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;

/** Says in plain words why a message was refused. */
public final class ReasonWords {
  private final MessageSource texts;

  ReasonWords(MessageSource texts) {
    this.texts = texts;
  }

  /** The page's own words for the code, else those of the signature check, else the code. */
  public String of(String code) {
    Locale locale = LocaleContextHolder.getLocale();
    String own = texts.getMessage("reason." + code, null, "", locale);
    if (own != null && !own.isEmpty()) {
      return own;
    }
    Optional<Reason> known =
        Stream.of(Reason.values()).filter(reason -> reason.name().equals(code)).findFirst();
    return known.map(reason -> reason.sentence(locale, "")).orElse(code);
  }
}
