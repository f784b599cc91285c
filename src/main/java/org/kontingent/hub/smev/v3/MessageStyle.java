package org.kontingent.hub.smev.v3;

/** How an envelope is put into HTTP (smev3.md 1). */
public enum MessageStyle {
  /** {@code text/xml}; attachments inline in base64. */
  PLAIN,
  /** multipart/related even without attachments: {@code <root.message@cxf.apache.org>}. */
  MULTIPART,
  /** The other node type: boundary with a colon, start split by RFC 2231, Content-ID with *. */
  MULTIPART_CONTINUED
}
