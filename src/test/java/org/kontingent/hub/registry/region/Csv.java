package org.kontingent.hub.registry.region;

import java.util.List;

/** Comma, quotes only where needed, as the feeds are written. */
final class Csv {
  private Csv() {}

  static String line(List<String> values) {
    StringBuilder line = new StringBuilder(160);
    for (String value : values) {
      if (!line.isEmpty()) {
        line.append(',');
      }
      boolean quoted = value.indexOf(',') >= 0 || value.indexOf('"') >= 0;
      line.append(quoted ? '"' + value.replace("\"", "\"\"") + '"' : value);
    }
    return line.toString();
  }

  /** The values of one line; a quoted value may hold commas but no line breaks. */
  static List<String> values(String line) {
    java.util.ArrayList<String> values = new java.util.ArrayList<>(20);
    StringBuilder value = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (quoted) {
        if (c != '"') {
          value.append(c);
        } else if (i + 1 < line.length() && line.charAt(i + 1) == '"') {
          value.append('"');
          i++;
        } else {
          quoted = false;
        }
      } else if (c == '"') {
        quoted = true;
      } else if (c == ',') {
        values.add(value.toString());
        value.setLength(0);
      } else {
        value.append(c);
      }
    }
    values.add(value.toString());
    return values;
  }
}
