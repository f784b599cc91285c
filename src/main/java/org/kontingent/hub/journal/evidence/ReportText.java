package org.kontingent.hub.journal.evidence;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.kontingent.hub.journal.Destruction;
import org.kontingent.hub.journal.JournalRecord;

/** What was journalled about one message, in words. */
public final class ReportText {
  private static final String BUNDLE = "i18n.evidence";

  private ReportText() {}

  /** Russian, or English for any other language. */
  public static String of(JournalRecord entry, Optional<Destruction> destroyed, Locale locale) {
    ResourceBundle words =
        ResourceBundle.getBundle(
            BUNDLE,
            locale,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    StringBuilder text = new StringBuilder();
    line(text, words, "entry", entry.id());
    line(text, words, "direction", words.getString("direction." + entry.direction()));
    line(text, words, "operation", entry.operation());
    line(text, words, "message", entry.messageId());
    line(text, words, "reply", entry.inReplyTo());
    line(text, words, "kind", entry.kind());
    line(text, words, "recorded", entry.recordedAt());
    line(text, words, "outcome", words.getString("outcome." + entry.outcome()));
    line(text, words, "caller", entry.caller());
    line(text, words, "signatures", words.getString("verdict." + entry.signature().verdict()));
    line(text, words, "reason", entry.signature().reason());
    line(text, words, "size", entry.size());
    destroyed.ifPresent(
        act -> {
          line(text, words, "destroyed", act.at());
          line(text, words, "ground", act.ground().text());
        });
    return text.append(words.getString("revocation")).append('\n').toString();
  }

  private static void line(StringBuilder text, ResourceBundle words, String key, Object value) {
    if (value != null) {
      text.append(words.getString(key)).append(": ").append(value).append('\n');
    }
  }
}
