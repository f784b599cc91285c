package org.kontingent.hub.platform.xml;

import org.xml.sax.Attributes;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;

/** Counts what the parser delivers, stops at the first excess, joins texts, and passes it on. */
final class LimitedHandler extends DefaultHandler2 {
  private final XmlLimits limits;
  private final XmlEvents events;
  private final StringBuilder text = new StringBuilder();
  private int depth;
  private int nodes;

  LimitedHandler(XmlLimits limits, XmlEvents events) {
    this.limits = limits;
    this.events = events;
  }

  @Override
  public void startElement(String uri, String localName, String qName, Attributes attributes) {
    flush();
    if (++depth > limits.depth()) {
      throw new XmlRefused(XmlRefused.Fault.TOO_DEEP);
    }
    int count = attributes.getLength();
    if (count > limits.attributes()) {
      throw new XmlRefused(XmlRefused.Fault.TOO_MANY_ATTRIBUTES);
    }
    countNodes(1 + count);
    for (int i = 0; i < count; i++) {
      if (attributes.getValue(i).length() > limits.attributeChars()) {
        throw new XmlRefused(XmlRefused.Fault.ATTRIBUTE_TOO_LONG);
      }
      if (attributes.getQName(i).startsWith("xmlns")) {
        countNodes(1);
      }
    }
    events.startElement(uri, localName, qName, attributes);
  }

  @Override
  public void endElement(String uri, String localName, String qName) {
    flush();
    depth--;
    events.endElement();
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    if (text.length() + length > limits.textChars()) {
      throw new XmlRefused(XmlRefused.Fault.TEXT_TOO_LONG);
    }
    text.append(chars, start, length);
  }

  @Override
  public void ignorableWhitespace(char[] chars, int start, int length) {
    characters(chars, start, length);
  }

  @Override
  public void comment(char[] chars, int start, int length) {
    flush();
    countNodes(1);
    if (length > limits.textChars()) {
      throw new XmlRefused(XmlRefused.Fault.TEXT_TOO_LONG);
    }
    events.comment(new String(chars, start, length));
  }

  @Override
  public void processingInstruction(String target, String data) {
    flush();
    countNodes(1);
    events.instruction(target, data == null ? "" : data);
  }

  @Override
  public void skippedEntity(String name) {
    throw new XmlRefused(XmlRefused.Fault.NOT_WELL_FORMED);
  }

  @Override
  public void error(SAXParseException e) throws SAXParseException {
    throw e;
  }

  @Override
  public void fatalError(SAXParseException e) throws SAXParseException {
    throw e;
  }

  private void flush() {
    if (text.length() > 0) {
      String run = text.toString();
      countNodes(run.isBlank() ? 0 : 1);
      events.text(run);
      text.setLength(0);
    }
  }

  private void countNodes(int more) {
    nodes += more;
    if (nodes > limits.nodes()) {
      throw new XmlRefused(XmlRefused.Fault.TOO_MANY_NODES);
    }
  }
}
