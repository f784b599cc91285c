package org.kontingent.hub.signature.internal;

import java.io.IOException;
import java.io.OutputStream;
import org.kontingent.hub.signature.SignatureException;

/** Markup and escaped characters as UTF-8 into a stream, through one buffer. */
final class TransformOutput {
  private static final int SIZE = 8192;

  /** Room that a single character, however escaped, or a prefix number may need. */
  private static final int MARGIN = 24;

  /** Texts shorter than this follow the simpler rule for {@code >}. */
  private static final int LONG_TEXT = 12;

  /** Long texts are escaped in pieces of this many UTF-16 units. */
  private static final int PIECE = 512;

  private static final byte[] LESS = ascii("&lt;");
  private static final byte[] GREATER = ascii("&gt;");
  private static final byte[] AMPERSAND = ascii("&amp;");
  private static final byte[] QUOTE = ascii("&quot;");
  private static final byte[] RETURN = ascii("&#xd;");
  private static final byte[] NEW_LINE = ascii("&#xa;");
  private static final byte[] TAB = ascii("&#x9;");
  private static final byte[] NS = ascii("ns");
  private static final byte[] XMLNS = ascii(" xmlns:ns");

  private final OutputStream stream;
  private final boolean everyGreater;
  private final byte[] buffer = new byte[SIZE];
  private int used;

  TransformOutput(OutputStream stream, boolean everyGreater) {
    this.stream = stream;
    this.everyGreater = everyGreater;
  }

  void startTag(int prefix, String localName) {
    octet('<');
    qualified(prefix, localName);
  }

  void endOfStartTag() {
    octet('>');
  }

  void endTag(int prefix, String localName) {
    octet('<');
    octet('/');
    qualified(prefix, localName);
    octet('>');
  }

  void declaration(int prefix, String namespace) {
    octets(XMLNS);
    number(prefix);
    octet('=');
    quoted(namespace);
  }

  /** Prefix 0 means none. */
  void attribute(int prefix, String localName, String value) {
    octet(' ');
    if (prefix == 0) {
      plain(localName);
    } else {
      qualified(prefix, localName);
    }
    octet('=');
    quoted(value);
  }

  void text(CharSequence text) {
    int length = text.length();
    boolean isLong = length >= LONG_TEXT;
    boolean escapeGreater = true;
    for (int i = 0; i < length; i++) {
      room();
      char c = text.charAt(i);
      if (c > '>') {
        i = character(text, i, c);
        escapeGreater = c == ']';
      } else if (c == '<') {
        put(LESS);
        escapeGreater = isLong;
      } else if (c == '&') {
        put(AMPERSAND);
        escapeGreater = isLong;
      } else if (c == '\r') {
        if (everyGreater) {
          buffer[used++] = '\r';
        } else {
          put(RETURN);
        }
        escapeGreater = isLong;
      } else if (c == '>') {
        if (everyGreater || escapeGreater || (isLong && i % PIECE == 0)) {
          put(GREATER);
          escapeGreater = isLong;
        } else {
          buffer[used++] = '>';
        }
      } else {
        buffer[used++] = (byte) c;
        escapeGreater = false;
      }
    }
  }

  void flush() {
    try {
      stream.write(buffer, 0, used);
      used = 0;
    } catch (IOException e) {
      throw new SignatureException(
          "TRANSFORM_OUTPUT", "The transformed octets could not be written.", e);
    }
  }

  private void quoted(String value) {
    octet('"');
    int length = value.length();
    for (int i = 0; i < length; i++) {
      room();
      char c = value.charAt(i);
      if (c > '>') {
        i = character(value, i, c);
        continue;
      }
      switch (c) {
        case '<' -> put(LESS);
        case '&' -> put(AMPERSAND);
        case '"' -> put(QUOTE);
        case '\r' -> control(c, RETURN);
        case '\n' -> control(c, NEW_LINE);
        case '\t' -> control(c, TAB);
        case '>' -> {
          if (everyGreater) {
            put(GREATER);
          } else {
            buffer[used++] = '>';
          }
        }
        default -> buffer[used++] = (byte) c;
      }
    }
    octet('"');
  }

  private void control(char c, byte[] escaped) {
    if (everyGreater) {
      buffer[used++] = (byte) c;
    } else {
      put(escaped);
    }
  }

  private void qualified(int prefix, String localName) {
    octets(NS);
    number(prefix);
    octet(':');
    plain(localName);
  }

  private void plain(String name) {
    int length = name.length();
    for (int i = 0; i < length; i++) {
      room();
      i = character(name, i, name.charAt(i));
    }
  }

  private void number(int value) {
    room();
    if (value < 10) {
      buffer[used++] = (byte) ('0' + value);
      return;
    }
    for (byte digit : ascii(Integer.toString(value))) {
      buffer[used++] = digit;
    }
  }

  /** Writes the character at the position as UTF-8; returns the position of its last unit. */
  private int character(CharSequence text, int at, char c) {
    if (c < 0x80) {
      buffer[used++] = (byte) c;
      return at;
    }
    if (c < 0x800) {
      buffer[used++] = (byte) (0xC0 | c >> 6);
      buffer[used++] = (byte) (0x80 | c & 0x3F);
      return at;
    }
    if (Character.isSurrogate(c)) {
      int point = Character.codePointAt(text, at);
      buffer[used++] = (byte) (0xF0 | point >> 18);
      buffer[used++] = (byte) (0x80 | point >> 12 & 0x3F);
      buffer[used++] = (byte) (0x80 | point >> 6 & 0x3F);
      buffer[used++] = (byte) (0x80 | point & 0x3F);
      return at + 1;
    }
    buffer[used++] = (byte) (0xE0 | c >> 12);
    buffer[used++] = (byte) (0x80 | c >> 6 & 0x3F);
    buffer[used++] = (byte) (0x80 | c & 0x3F);
    return at;
  }

  private void octet(char c) {
    room();
    buffer[used++] = (byte) c;
  }

  private void octets(byte[] octets) {
    room();
    put(octets);
  }

  private void put(byte[] octets) {
    for (byte octet : octets) {
      buffer[used++] = octet;
    }
  }

  private void room() {
    if (used > SIZE - MARGIN) {
      flush();
    }
  }

  private static byte[] ascii(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
  }
}
