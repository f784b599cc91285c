package org.kontingent.hub.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Reads comma-separated rows in UTF-8 (RFC 4180): quotes, doubled quotes, line ends within quotes,
 * LF or CRLF, a byte order mark. Keeps count of lines, so that a bad row can be named, and of
 * octets, so that a row can be read again. Not thread-safe.
 */
final class CsvRows {
  /** A field of more octets than this is a quote that was never closed. */
  private static final int LONGEST_FIELD = 40_000;

  private static final int[] BYTE_ORDER_MARK = {0xEF, 0xBB, 0xBF};

  private final InputStream in;
  private final byte[] buffer;
  private byte[] field = new byte[256];
  private int length;
  private int at;
  private int end;
  private long before;
  private int line = 1;
  private int startLine;
  private long startOffset;

  CsvRows(InputStream in) {
    this(in, 1 << 16);
  }

  /** Reads so many octets ahead. */
  CsvRows(InputStream in, int ahead) {
    this.in = in;
    this.buffer = new byte[ahead];
  }

  /** The line the last row began on, from 1. */
  int line() {
    return startLine;
  }

  /** How many octets stand before the last row. */
  long offset() {
    return startOffset;
  }

  /** The next row, null at the end; a row cut by an open quote comes as far as it goes. */
  List<String> next() throws IOException {
    startOffset = before + at;
    int c = read();
    for (int i = 0; startOffset == 0 && i < 3 && c == BYTE_ORDER_MARK[i]; i++) {
      c = read();
    }
    if (c < 0) {
      return null;
    }
    startLine = line;
    List<String> row = new ArrayList<>(20);
    while (true) {
      c = c == '"' ? quoted() : plain(c);
      row.add(new String(field, 0, length, StandardCharsets.UTF_8));
      length = 0;
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
        append(buffer, start, at - start);
      }
      c = read();
    }
    return c;
  }

  private int quoted() throws IOException {
    int c = read();
    while (c >= 0 && length < LONGEST_FIELD) {
      if (c == '"') {
        c = read();
        if (c != '"') {
          return plain(c);
        }
      }
      line += c == '\n' ? 1 : 0;
      append(buffer, at - 1, 1);
      c = read();
    }
    return plain(c);
  }

  private void append(byte[] octets, int from, int count) {
    if (length + count > field.length) {
      field = Arrays.copyOf(field, Math.max(2 * field.length, length + count));
    }
    System.arraycopy(octets, from, field, length, count);
    length += count;
  }

  private int read() throws IOException {
    if (at == end) {
      before += end;
      end = in.read(buffer, 0, buffer.length);
      at = 0;
      if (end <= 0) {
        end = 0;
        return -1;
      }
    }
    return buffer[at++] & 0xFF;
  }
}
