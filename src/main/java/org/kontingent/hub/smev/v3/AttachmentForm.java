package org.kontingent.hub.smev.v3;

/** Where the octets of attachments stand. */
public enum AttachmentForm {
  /** In the envelope, base64. */
  INLINE,
  /** In MIME parts beside the envelope, named by xop:Include: give them to HttpMessageWriter. */
  PARTS
}
