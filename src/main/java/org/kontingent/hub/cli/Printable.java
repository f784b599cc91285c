package org.kontingent.hub.cli;

/** Text from outside made safe for one line of a terminal or a tab-separated file. */
final class Printable {
  private Printable() {}

  /** Control characters, tabs and line ends become a space; a null becomes a dash. */
  static String of(String text) {
    if (text == null) {
      return "-";
    }
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point ->
                safe.appendCodePoint(
                    Character.isISOControl(point)
                            || Character.getType(point) == Character.FORMAT
                            || Character.getType(point) == Character.LINE_SEPARATOR
                            || Character.getType(point) == Character.PARAGRAPH_SEPARATOR
                        ? ' '
                        : point));
    return safe.toString();
  }
}
