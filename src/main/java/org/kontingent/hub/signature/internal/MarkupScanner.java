package org.kontingent.hub.signature.internal;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.kontingent.hub.platform.xml.XmlEncoding;

/**
 * Finds tags in the octets of a document that the hardened parser has already read: well-formed,
 * without a document type. Positions are octet offsets, so that a signature can be put in without
 * touching anything else. Not thread-safe.
 */
public final class MarkupScanner {
  private final byte[] octets;
  private final Charset charset;
  private final int width;
  private final int low;
  private int at;
  private int elements;
  private int depth;

  /**
   * A start tag.
   *
   * @param nameEnd offset after the element's name
   * @param end offset after the tag
   * @param selfClosing true for {@code <a/>}
   * @param name the qualified name as written
   */
  public record StartTag(int nameEnd, int end, boolean selfClosing, String name) {}

  public MarkupScanner(byte[] octets) {
    XmlEncoding encoding = XmlEncoding.of(octets);
    this.octets = octets;
    this.charset = encoding.charset();
    this.at = encoding.start();
    boolean wide = charset == StandardCharsets.UTF_16BE || charset == StandardCharsets.UTF_16LE;
    this.width = wide ? 2 : 1;
    this.low = charset == StandardCharsets.UTF_16BE ? 1 : 0;
  }

  public Charset charset() {
    return charset;
  }

  /** Octets of one code unit of markup. */
  public int width() {
    return width;
  }

  /** The next start tag whose number in document order, from 0, is at least the one given. */
  public StartTag startTag(int number) {
    while (true) {
      int tag = nextTag();
      if (tag < 0) {
        throw new IllegalStateException("the document has fewer elements than its tree");
      }
      if (isEndTag(tag)) {
        skipPast('>');
      } else {
        StartTag start = readStartTag(tag);
        if (elements++ >= number) {
          return start;
        }
      }
    }
  }

  /** Offset of the end tag of the document element; its own start tag if it closes itself. */
  public int rootEndTag() {
    while (true) {
      int tag = nextTag();
      if (tag < 0) {
        throw new IllegalStateException("the document element is not closed");
      }
      if (isEndTag(tag)) {
        skipPast('>');
        depth--;
      } else if (!readStartTag(tag).selfClosing()) {
        depth++;
      }
      if (depth == 0) {
        return tag;
      }
    }
  }

  /** Offset of the next start or end tag; -1 at the end. Leaves the position there. */
  private int nextTag() {
    while (at < octets.length) {
      if (unit(at) != '<') {
        at += width;
      } else if (unit(at + width) == '?') {
        skipPast('?', '>');
      } else if (unit(at + width) == '!') {
        // No document type, so it is a comment or a CDATA section.
        if (unit(at + 2 * width) == '-') {
          at += 4 * width;
          skipPast('-', '-', '>');
        } else {
          skipPast(']', ']', '>');
        }
      } else {
        return at;
      }
    }
    return -1;
  }

  private boolean isEndTag(int tag) {
    return unit(tag + width) == '/';
  }

  private StartTag readStartTag(int tag) {
    at = tag + width;
    while (!isNameEnd(unit(at))) {
      at += width;
    }
    int nameEnd = at;
    boolean selfClosing = false;
    while (unit(at) != '>') {
      int unit = unit(at);
      selfClosing = unit == '/';
      at += width;
      if (unit == '"' || unit == '\'') {
        skipPast(unit);
      }
    }
    at += width;
    String name = new String(octets, tag + width, nameEnd - tag - width, charset);
    return new StartTag(nameEnd, at, selfClosing, name);
  }

  private static boolean isNameEnd(int unit) {
    return unit == ' '
        || unit == '\t'
        || unit == '\r'
        || unit == '\n'
        || unit == '/'
        || unit == '>';
  }

  private void skipPast(int... marks) {
    while (true) {
      boolean here = true;
      for (int i = 0; i < marks.length && here; i++) {
        here = unit(at + i * width) == marks[i];
      }
      if (here) {
        at += marks.length * width;
        return;
      }
      at += width;
    }
  }

  /** The code unit at an offset; markup is ASCII, so any other unit may be any other number. */
  private int unit(int offset) {
    if (width == 1) {
      return octets[offset];
    }
    int high = octets[offset + 1 - low];
    return high == 0 ? octets[offset + low] & 0xFF : -1;
  }
}
