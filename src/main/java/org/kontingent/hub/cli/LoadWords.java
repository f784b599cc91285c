package org.kontingent.hub.cli;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of {@code load}: Russian, or English where wished for. */
final class LoadWords {
  private final ResourceBundle words;
  private final Locale locale;

  LoadWords(Locale locale) {
    this.locale = locale;
    this.words =
        ResourceBundle.getBundle(
            "i18n.load",
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  String of(String key, Object... values) {
    return new MessageFormat(words.getString(key), locale).format(values);
  }
}
