package org.kontingent.hub.exchange;

import java.time.Duration;
import java.util.Objects;

/**
 * How attachments travel and how long what nobody takes up is kept.
 *
 * @param inlineOctets attachments of one message up to this sum travel with it; beyond, by the file
 *     store. Also the most taken inline from others
 * @param fileOctets most octets of one message in the file store, either way
 * @param orphansAfter when a kept file that no message names is swept
 * @param settledKept how long a file stays after its message took it up; a message that is still
 *     being worked on keeps it for longer
 */
public record AttachmentSettings(
    long inlineOctets, long fileOctets, Duration orphansAfter, Duration settledKept) {
  /** What the exchange carries inline (smev3.md 8). */
  public static final long DEFAULT_INLINE_OCTETS = 5L * 1024 * 1024;

  /** What the exchange carries by its file store. */
  public static final long DEFAULT_FILE_OCTETS = 1024L * 1024 * 1024;

  public static final Duration DEFAULT_ORPHANS_AFTER = Duration.ofHours(24);

  /** As long as the journal keeps bodies in the database. */
  public static final Duration DEFAULT_SETTLED_KEPT = Duration.ofDays(365);

  public static final AttachmentSettings DEFAULT =
      new AttachmentSettings(
          DEFAULT_INLINE_OCTETS, DEFAULT_FILE_OCTETS, DEFAULT_ORPHANS_AFTER, DEFAULT_SETTLED_KEPT);

  public AttachmentSettings {
    Objects.requireNonNull(orphansAfter);
    Objects.requireNonNull(settledKept);
    if (inlineOctets < 0 || fileOctets < inlineOctets) {
      throw new IllegalArgumentException("files may be at least as large as inline attachments");
    }
  }
}
