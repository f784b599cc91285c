package org.kontingent.hub.registry.federal.internal;

import java.util.Collection;
import java.util.function.BiConsumer;

/**
 * Writes XML in its canonical form (exclusive C14N): one namespace, declared at the root, no blanks
 * between elements, absent values left out. Every text has its lines joined and ends trimmed, as
 * the schema's tokens are read, so that a reader who writes it again gets the same octets.
 */
final class CanonicalXml {
  static final String NAMESPACE = "urn:x-kontingent:federal:1.0";

  private final StringBuilder out = new StringBuilder();

  private CanonicalXml() {}

  /** A document with this root. */
  static String of(String root, java.util.function.Consumer<CanonicalXml> content) {
    CanonicalXml xml = new CanonicalXml();
    xml.out.append('<').append(root).append(" xmlns=\"").append(NAMESPACE).append("\">");
    content.accept(xml);
    xml.out.append("</").append(root).append('>');
    return xml.out.toString();
  }

  /** An element with a text; nothing for null or a blank one. */
  CanonicalXml text(String name, Object value) {
    String text = value == null ? "" : token(value instanceof Enum<?> e ? e.name() : value + "");
    if (!text.isEmpty()) {
      out.append('<').append(name).append('>');
      escape(text);
      out.append("</").append(name).append('>');
    }
    return this;
  }

  /** An element with others in it; nothing for null. */
  <T> CanonicalXml element(String name, T value, BiConsumer<CanonicalXml, T> content) {
    if (value != null) {
      out.append('<').append(name).append('>');
      content.accept(this, value);
      out.append("</").append(name).append('>');
    }
    return this;
  }

  /** One element each, in this order. */
  <T> CanonicalXml each(String name, Collection<T> values, BiConsumer<CanonicalXml, T> content) {
    values.forEach(value -> element(name, value, content));
    return this;
  }

  private static String token(String text) {
    return text.replaceAll("[ \t\r\n]+", " ").strip();
  }

  private void escape(String text) {
    text.codePoints()
        .forEach(
            c -> {
              if (c == '&') {
                out.append("&amp;");
              } else if (c == '<') {
                out.append("&lt;");
              } else if (c == '>') {
                out.append("&gt;");
              } else if (isAllowed(c)) {
                out.appendCodePoint(c);
              } else {
                throw new IllegalStateException("a stored text holds a character XML forbids");
              }
            });
  }

  private static boolean isAllowed(int c) {
    return c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD || c >= 0x10000;
  }
}
