package org.kontingent.hub.platform.xml;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How the octets of a document become characters: its charset and where the document begins, after
 * a byte order mark and blanks before the XML declaration. UTF-8, UTF-16 and windows-1251 are read;
 * a mark that contradicts the declaration, and any other charset, is refused.
 *
 * @param start octets to skip before the first character of the document
 */
public record XmlEncoding(Charset charset, int start) {
  private static final int DECLARATION_LIMIT = 256;
  private static final Pattern DECLARATION =
      Pattern.compile(
          "<\\?xml\\s+version\\s*=\\s*[\"']([^\"']*)[\"']"
              + "(?:\\s+encoding\\s*=\\s*[\"']([^\"']*)[\"'])?[^>]*\\?>.*",
          Pattern.DOTALL);
  private static final Charset CYRILLIC = Charset.forName("windows-1251");
  private static final Map<String, Charset> BY_NAME =
      Map.of(
          "utf-8", StandardCharsets.UTF_8,
          "utf8", StandardCharsets.UTF_8,
          "us-ascii", StandardCharsets.US_ASCII,
          "windows-1251", CYRILLIC,
          "cp1251", CYRILLIC,
          "utf-16", StandardCharsets.UTF_16,
          "utf-16be", StandardCharsets.UTF_16BE,
          "utf-16le", StandardCharsets.UTF_16LE);

  /**
   * Looks at the first octets.
   *
   * @throws XmlRefused {@code XML_CHARSET}, {@code XML_VERSION} or {@code XML_EMPTY}
   */
  public static XmlEncoding of(byte[] octets) {
    if (startsWith(octets, 0, 0xFF, 0xFE, 0, 0) || startsWith(octets, 0, 0, 0, 0xFE, 0xFF)) {
      throw new XmlRefused(XmlRefused.Fault.CHARSET);
    }
    if (startsWith(octets, 0, 0xFE, 0xFF)) {
      return wide(octets, StandardCharsets.UTF_16BE, 2, true);
    }
    if (startsWith(octets, 0, 0xFF, 0xFE)) {
      return wide(octets, StandardCharsets.UTF_16LE, 2, true);
    }
    if (startsWith(octets, 0, 0, '<')) {
      return wide(octets, StandardCharsets.UTF_16BE, 0, false);
    }
    if (startsWith(octets, 0, '<', 0)) {
      return wide(octets, StandardCharsets.UTF_16LE, 0, false);
    }
    boolean marked = startsWith(octets, 0, 0xEF, 0xBB, 0xBF);
    int start = skipBlanks(octets, marked ? 3 : 0);
    Charset declared =
        declared(new String(octets, start, head(octets, start), StandardCharsets.ISO_8859_1));
    Charset charset = declared == null ? StandardCharsets.UTF_8 : declared;
    boolean narrow = !charset.name().startsWith("UTF-16");
    if (!narrow || (marked && charset != StandardCharsets.UTF_8)) {
      throw new XmlRefused(XmlRefused.Fault.CHARSET);
    }
    return new XmlEncoding(charset, start);
  }

  /**
   * The document's characters, without mark and leading blanks.
   *
   * @throws XmlRefused {@code XML_CHARSET} if the octets are not of the charset
   */
  String decode(byte[] octets) {
    try {
      return charset
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(octets, start, octets.length - start))
          .toString();
    } catch (CharacterCodingException e) {
      throw new XmlRefused(XmlRefused.Fault.CHARSET);
    }
  }

  private static XmlEncoding wide(byte[] octets, Charset charset, int start, boolean marked) {
    Charset declared = declared(new String(octets, start, head(octets, start) & ~1, charset));
    boolean fits =
        declared == null ? marked : declared == charset || declared == StandardCharsets.UTF_16;
    if (!fits) {
      throw new XmlRefused(XmlRefused.Fault.CHARSET);
    }
    return new XmlEncoding(charset, start);
  }

  /** The declared charset, or null without a declaration of one. */
  private static Charset declared(String head) {
    if (!head.startsWith("<?xml") || head.length() < 6 || !isBlank(head.charAt(5))) {
      return null;
    }
    Matcher matcher = DECLARATION.matcher(head);
    if (!matcher.matches()) {
      throw new XmlRefused(XmlRefused.Fault.NOT_WELL_FORMED);
    }
    if (!"1.0".equals(matcher.group(1))) {
      throw new XmlRefused(XmlRefused.Fault.VERSION);
    }
    if (matcher.group(2) == null) {
      return null;
    }
    Charset charset = BY_NAME.get(matcher.group(2).toLowerCase(Locale.ROOT));
    if (charset == null) {
      throw new XmlRefused(XmlRefused.Fault.CHARSET);
    }
    return charset;
  }

  private static int skipBlanks(byte[] octets, int from) {
    int at = from;
    while (at < octets.length && isBlank((char) octets[at])) {
      at++;
    }
    if (at == octets.length) {
      throw new XmlRefused(XmlRefused.Fault.EMPTY);
    }
    return at;
  }

  private static boolean isBlank(char c) {
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
  }

  private static int head(byte[] octets, int start) {
    return Math.min(DECLARATION_LIMIT, octets.length - start);
  }

  private static boolean startsWith(byte[] octets, int from, int... expected) {
    if (octets.length < from + expected.length) {
      return false;
    }
    for (int i = 0; i < expected.length; i++) {
      if ((octets[from + i] & 0xFF) != expected[i]) {
        return false;
      }
    }
    return true;
  }
}
