package org.kontingent.hub.smev.v3.internal;

import org.kontingent.hub.platform.HubException;

/** Escapes characters for XML 1.0; refuses those it cannot hold. */
public final class XmlText {
  private XmlText() {}

  /** Text between tags: survives parsing unchanged, CR included. */
  public static void text(StringBuilder out, String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '\r' -> out.append("&#13;");
        default -> plain(out, text, i);
      }
    }
  }

  /** Value between double quotes: survives attribute normalisation unchanged. */
  public static void attribute(StringBuilder out, String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '"' -> out.append("&quot;");
        case '\r' -> out.append("&#13;");
        case '\n' -> out.append("&#10;");
        case '\t' -> out.append("&#9;");
        default -> plain(out, value, i);
      }
    }
  }

  private static void plain(StringBuilder out, String text, int index) {
    char c = text.charAt(index);
    boolean allowed = c >= ' ' ? c < 0xFFFE : c == '\n' || c == '\t' || c == '\r';
    if (Character.isSurrogate(c) && !paired(text, index)) {
      allowed = false;
    }
    if (!allowed) {
      throw new HubException(
          "CHARACTER_NOT_XML",
          String.format("The character U+%04X cannot stand in an XML document.", (int) c));
    }
    out.append(c);
  }

  private static boolean paired(String text, int index) {
    char c = text.charAt(index);
    return Character.isHighSurrogate(c)
        ? index + 1 < text.length() && Character.isLowSurrogate(text.charAt(index + 1))
        : index > 0 && Character.isHighSurrogate(text.charAt(index - 1));
  }
}
