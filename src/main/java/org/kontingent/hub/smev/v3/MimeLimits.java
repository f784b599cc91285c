package org.kontingent.hub.smev.v3;

/**
 * What a message may measure before it is parsed.
 *
 * @param octets whole HTTP body
 * @param parts MIME parts
 * @param headerOctets headers of one part
 */
public record MimeLimits(long octets, int parts, int headerOctets) {
  /** Room for 5 MB of attachments in base64, or 20 MB in binary. */
  public static final MimeLimits DEFAULT = new MimeLimits(24L * 1024 * 1024, 200, 16 * 1024);
}
