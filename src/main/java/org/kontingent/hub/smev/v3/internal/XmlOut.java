package org.kontingent.hub.smev.v3.internal;

import java.util.Optional;

/** A plain writer of envelopes: prefixes are given by the caller, escaping is its own. */
public final class XmlOut {
  private final StringBuilder out = new StringBuilder(1024);

  /**
   * Opens an element.
   *
   * @param attributes name, value, name, value …
   */
  public XmlOut open(String name, String... attributes) {
    out.append('<').append(name);
    for (int i = 0; i < attributes.length; i += 2) {
      out.append(' ').append(attributes[i]).append("=\"");
      XmlText.attribute(out, attributes[i + 1]);
      out.append('"');
    }
    out.append('>');
    return this;
  }

  public XmlOut close(String name) {
    out.append("</").append(name).append('>');
    return this;
  }

  /** An element that is always written with both tags. */
  public XmlOut empty(String name) {
    return open(name).close(name);
  }

  public XmlOut leaf(String name, String text) {
    open(name);
    XmlText.text(out, text);
    return close(name);
  }

  public XmlOut leaf(String name, Optional<String> text) {
    text.ifPresent(value -> leaf(name, value));
    return this;
  }

  public XmlOut text(String text) {
    XmlText.text(out, text);
    return this;
  }

  /** Characters that are XML already. */
  public XmlOut raw(String xml) {
    out.append(xml);
    return this;
  }

  public boolean contains(String characters) {
    return out.indexOf(characters) >= 0;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
