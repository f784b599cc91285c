package org.kontingent.hub.smev.v3.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kontingent.hub.platform.HubException;

/**
 * A structured MIME header: a value and its parameters, RFC 2231 continuations ({@code start*0=…;
 * start*1=…}) and encodings joined. Names and the value are in lower case.
 */
public record MimeHeader(String value, Map<String, String> parameters) {
  private static final int MOST_PARAMETERS = 100;

  public Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  public static MimeHeader parse(String header) {
    int end = header.indexOf(';');
    String value = (end < 0 ? header : header.substring(0, end)).strip().toLowerCase(Locale.ROOT);
    Map<String, String> raw = new LinkedHashMap<>();
    int at = end < 0 ? header.length() : end;
    while (at < header.length()) {
      at = parameter(header, at + 1, raw);
      if (raw.size() > MOST_PARAMETERS) {
        throw broken();
      }
    }
    return new MimeHeader(value, joined(raw));
  }

  /** Reads one {@code name=value}; returns the place of the next semicolon or the end. */
  private static int parameter(String header, int from, Map<String, String> into) {
    int equals = header.indexOf('=', from);
    int semicolon = header.indexOf(';', from);
    if (equals < 0 || (semicolon >= 0 && semicolon < equals)) {
      return semicolon < 0 ? header.length() : semicolon;
    }
    String name = header.substring(from, equals).strip().toLowerCase(Locale.ROOT);
    int at = equals + 1;
    while (at < header.length() && Character.isWhitespace(header.charAt(at))) {
      at++;
    }
    StringBuilder value = new StringBuilder();
    if (at < header.length() && header.charAt(at) == '"') {
      at = quoted(header, at + 1, value);
      int next = header.indexOf(';', at);
      at = next < 0 ? header.length() : next;
    } else {
      int next = header.indexOf(';', at);
      int stop = next < 0 ? header.length() : next;
      value.append(header.substring(at, stop).strip());
      at = stop;
    }
    if (into.put(name, value.toString()) != null) {
      throw broken();
    }
    return at;
  }

  private static int quoted(String header, int from, StringBuilder value) {
    for (int i = from; i < header.length(); i++) {
      char c = header.charAt(i);
      if (c == '"') {
        return i + 1;
      }
      if (c == '\\' && i + 1 < header.length()) {
        i++;
        c = header.charAt(i);
      }
      value.append(c);
    }
    throw broken();
  }

  private static Map<String, String> joined(Map<String, String> raw) {
    Map<String, String> plain = new LinkedHashMap<>();
    Map<String, TreeMap<Integer, String>> pieces = new LinkedHashMap<>();
    raw.forEach(
        (name, text) -> {
          int star = name.indexOf('*');
          if (star < 0) {
            plain.put(name, text);
            return;
          }
          String base = name.substring(0, star);
          String index = name.substring(star + 1);
          if (index.isEmpty()) {
            plain.put(base, decoded(text, true));
            return;
          }
          boolean encoded = index.endsWith("*");
          int number = number(encoded ? index.substring(0, index.length() - 1) : index);
          pieces
              .computeIfAbsent(base, key -> new TreeMap<>())
              .put(number, encoded ? decoded(text, number == 0) : text);
        });
    pieces.forEach((name, parts) -> plain.putIfAbsent(name, String.join("", parts.values())));
    return plain;
  }

  private static int number(String text) {
    if (!text.matches("[0-9]{1,3}")) {
      throw broken();
    }
    return Integer.parseInt(text);
  }

  /** Percent encoding, with charset and language in front of the first piece. */
  private static String decoded(String text, boolean withCharset) {
    int start = withCharset ? text.indexOf('\'', text.indexOf('\'') + 1) + 1 : 0;
    return percentDecoded(text.substring(start));
  }

  /** Replaces {@code %XX}, as UTF-8; anything else stays. */
  public static String percentDecoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream(text.length());
    byte[] octets = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < octets.length; i++) {
      int high = i + 2 < octets.length ? Character.digit(octets[i + 1], 16) : -1;
      int low = i + 2 < octets.length ? Character.digit(octets[i + 2], 16) : -1;
      if (octets[i] == '%' && high >= 0 && low >= 0) {
        out.write(high * 16 + low);
        i += 2;
      } else {
        out.write(octets[i]);
      }
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static HubException broken() {
    return new HubException("MIME_BROKEN", "A MIME header cannot be read.");
  }
}
