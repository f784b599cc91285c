package org.kontingent.hub.cli;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads comma-separated rows (RFC 4180): quotes, doubled quotes, line ends within quotes, LF or
 * CRLF, a byte order mark. Keeps count of lines, so that a bad row can be named. Not thread-safe.
 */
final class CsvRows {
  /** A field longer than this is a quote that was never closed. */
  private static final int LONGEST_FIELD = 20_000;

  private final Reader in;
  private final char[] buffer = new char[1 << 16];
  private final StringBuilder field = new StringBuilder();
  private int at;
  private int end;
  private int line = 1;
  private int startLine;
  private boolean first = true;

  CsvRows(Reader in) {
    this.in = in;
  }

  /** The line the last row began on, from 1. */
  int line() {
    return startLine;
  }

  /** The next row, null at the end; a row cut by an open quote comes as far as it goes. */
  List<String> next() throws IOException {
    int c = read();
    if (first && c == '\uFEFF') {
      c = read();
    }
    first = false;
    if (c < 0) {
      return null;
    }
    startLine = line;
    List<String> row = new ArrayList<>(20);
    while (true) {
      c = c == '"' ? quoted() : plain(c);
      row.add(field.toString());
      field.setLength(0);
      if (c != ',') {
        line++;
        return row;
      }
      c = read();
    }
  }

  /** Reads to the separator, which it gives back; carriage returns before the line end go. */
  private int plain(int from) throws IOException {
    int c = from;
    while (c >= 0 && c != ',' && c != '\n') {
      if (c != '\r') {
        int start = at - 1;
        while (at < end && buffer[at] != ',' && buffer[at] != '\n' && buffer[at] != '\r') {
          at++;
        }
        field.append(buffer, start, at - start);
      }
      c = read();
    }
    return c;
  }

  private int quoted() throws IOException {
    int c = read();
    while (c >= 0 && field.length() < LONGEST_FIELD) {
      if (c == '"') {
        c = read();
        if (c != '"') {
          return plain(c);
        }
      }
      line += c == '\n' ? 1 : 0;
      field.append((char) c);
      c = read();
    }
    return plain(c);
  }

  private int read() throws IOException {
    if (at == end) {
      end = in.read(buffer, 0, buffer.length);
      at = 0;
      if (end <= 0) {
        end = 0;
        return -1;
      }
    }
    return buffer[at++];
  }
}
