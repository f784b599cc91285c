package org.kontingent.hub.platform.seal;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.kontingent.hub.platform.HubException;

/**
 * The one form of a row that is digested for sealing: a line {@code name=value} for each field in a
 * fixed order, a line {@code name} for a null, UTF-8, lines ending in LF; backslash, CR and LF in a
 * value are written {@code \\}, {@code \r}, {@code \n}. The form never changes: seals of years
 * depend on it. A new field is added at the end, and only where it is not null.
 */
public final class CanonicalRow {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z-]*");

  private final StringBuilder text = new StringBuilder();

  /** Begins a row of a log; the name goes into the digest. */
  public CanonicalRow(String stream) {
    with("log", stream);
  }

  /** Adds a field; a moment is given as {@link java.time.Instant}, an id as itself. */
  public CanonicalRow with(String name, Object value) {
    if (!NAME.matcher(name).matches()) {
      throw new IllegalArgumentException("not a field's name: " + name);
    }
    text.append(name);
    if (value != null) {
      text.append('=')
          .append(value.toString().replace("\\", "\\\\").replace("\r", "\\r").replace("\n", "\\n"));
    }
    text.append('\n');
    return this;
  }

  public byte[] octets() {
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * Reads the form back; nulls are left out.
   *
   * @throws HubException {@code ROW_UNREADABLE}
   */
  public static Map<String, String> read(byte[] octets) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String line : new String(octets, StandardCharsets.UTF_8).split("\n")) {
      int equals = line.indexOf('=');
      String name = equals < 0 ? line : line.substring(0, equals);
      if (!NAME.matcher(name).matches()) {
        throw new HubException("ROW_UNREADABLE", "the sealed form of a row cannot be read");
      }
      if (equals >= 0) {
        fields.put(name, plain(line.substring(equals + 1)));
      }
    }
    return fields;
  }

  private static String plain(String escaped) {
    StringBuilder plain = new StringBuilder(escaped.length());
    for (int i = 0; i < escaped.length(); i++) {
      char next = escaped.charAt(i);
      if (next == '\\' && i + 1 < escaped.length()) {
        char code = escaped.charAt(++i);
        plain.append(code == 'r' ? '\r' : code == 'n' ? '\n' : code);
      } else {
        plain.append(next);
      }
    }
    return plain.toString();
  }
}
