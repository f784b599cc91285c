package org.kontingent.hub.smev.v3.internal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Content-IDs of attachment parts: plain in the MIME header, percent-encoded in references. */
public final class ContentIds {
  private static final String DOMAIN = "@urn://x-artefacts-smev-gov-ru/attachment";

  private ContentIds() {}

  /** The Content-ID, without angle brackets, of the part of an attachment. */
  public static String of(String attachmentId) {
    return encoded(attachmentId) + DOMAIN;
  }

  /** A reference to a part: only the at sign stays plain. */
  public static String reference(String contentId) {
    return "cid:" + encoded(contentId).replace("%40", "@");
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
