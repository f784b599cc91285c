package org.kontingent.hub.exchange;

import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A kept file that goes out with a message, inline up to 5 MB in all, by the file store beyond.
 *
 * @param content made by {@link KeepAttachment}
 * @param mimeType such as {@code application/pdf}; only the kinds the contract allows
 * @param name for the receiver, Latin letters, digits, dot, hyphen and underscore, at most 100;
 *     travels only with files, and only in 1.3. Never a person's name
 */
public record OutgoingAttachment(AttachmentId content, String mimeType, Optional<String> name) {
  private static final Pattern MIME_TYPE =
      Pattern.compile("(text|image|audio|video|application)/[a-zA-Z0-9\\-+.]{1,100}");
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_\\-][A-Za-z0-9._\\-]{0,99}");

  public OutgoingAttachment {
    Objects.requireNonNull(content);
    if (!MIME_TYPE.matcher(mimeType).matches()) {
      throw new IllegalArgumentException("a MIME type the exchange does not carry");
    }
    if (!name.map(text -> NAME.matcher(text).matches()).orElse(true)) {
      throw new IllegalArgumentException("a file name the exchange does not carry");
    }
  }

  public static OutgoingAttachment of(AttachmentId content, String mimeType) {
    return new OutgoingAttachment(content, mimeType, Optional.empty());
  }
}
