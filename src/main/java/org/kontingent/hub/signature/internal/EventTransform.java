package org.kontingent.hub.signature.internal;

import org.kontingent.hub.platform.xml.XmlEvents;
import org.xml.sax.Attributes;

/** Passes a parser's events into the writer of the SMEV transform. */
public final class EventTransform implements XmlEvents {
  private final TransformWriter writer;
  private final TextRun run;
  private int depth;

  public EventTransform(TransformWriter writer) {
    this.writer = writer;
    this.run = new TextRun(writer);
  }

  @Override
  public void startElement(
      String namespace, String localName, String qName, Attributes attributes) {
    run.end();
    depth++;
    writer.open(namespace, localName);
    for (int i = 0; i < attributes.getLength(); i++) {
      String name = attributes.getQName(i);
      if (!name.startsWith("xmlns") || (name.length() > 5 && name.charAt(5) != ':')) {
        writer.attribute(attributes.getURI(i), attributes.getLocalName(i), attributes.getValue(i));
      }
    }
  }

  @Override
  public void endElement() {
    run.end();
    depth--;
    writer.close();
  }

  @Override
  public void text(String text) {
    if (depth > 0) {
      run.add(text);
    }
  }

  @Override
  public void comment(String text) {
    // Comments vanish without parting a text.
  }

  @Override
  public void instruction(String target, String data) {
    run.end();
  }
}
