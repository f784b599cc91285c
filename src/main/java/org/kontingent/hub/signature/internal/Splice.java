package org.kontingent.hub.signature.internal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;

/** Insertions into the octets of a document, all the rest copied as it is. */
public final class Splice {
  private record Insertion(int from, int to, byte[] octets) {}

  private final byte[] document;
  private final Charset charset;
  private final List<Insertion> insertions = new ArrayList<>();

  public Splice(byte[] document, Charset charset) {
    this.document = document;
    this.charset = charset;
  }

  /** Puts text before the octet at an offset. Offsets must come in rising order. */
  public void insert(int at, String text) {
    replace(at, at, text);
  }

  /** Puts text as the content of an element that has none, whichever way its tag is written. */
  public void fill(MarkupScanner.StartTag tag, String text, int width) {
    if (tag.selfClosing()) {
      replace(tag.end() - 2 * width, tag.end(), ">" + text + "</" + tag.name() + ">");
    } else {
      insert(tag.end(), text);
    }
  }

  private void replace(int from, int to, String text) {
    insertions.add(new Insertion(from, to, text.getBytes(charset)));
  }

  public byte[] result() {
    int more = insertions.stream().mapToInt(i -> i.octets.length).sum();
    ByteArrayOutputStream result = new ByteArrayOutputStream(document.length + more);
    int at = 0;
    for (Insertion insertion : insertions) {
      result.write(document, at, insertion.from - at);
      result.writeBytes(insertion.octets);
      at = insertion.to;
    }
    result.write(document, at, document.length - at);
    return result.toByteArray();
  }
}
