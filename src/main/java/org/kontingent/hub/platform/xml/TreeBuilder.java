package org.kontingent.hub.platform.xml;

import javax.xml.XMLConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.Attributes;

/** Builds a tree from events. */
final class TreeBuilder implements XmlEvents {
  private final Document document;
  private Node current;

  TreeBuilder(Document document) {
    this.document = document;
    this.current = document;
  }

  @Override
  public void startElement(
      String namespace, String localName, String qName, Attributes attributes) {
    Element element = document.createElementNS(namespace.isEmpty() ? null : namespace, qName);
    for (int i = 0; i < attributes.getLength(); i++) {
      String name = attributes.getQName(i);
      element.setAttributeNS(space(attributes.getURI(i), name), name, attributes.getValue(i));
    }
    current.appendChild(element);
    current = element;
  }

  @Override
  public void endElement() {
    current = current.getParentNode();
  }

  @Override
  public void text(String text) {
    if (current != document) {
      current.appendChild(document.createTextNode(text));
    }
  }

  @Override
  public void comment(String text) {
    current.appendChild(document.createComment(text));
  }

  @Override
  public void instruction(String target, String data) {
    current.appendChild(document.createProcessingInstruction(target, data));
  }

  private static String space(String namespace, String qName) {
    if (qName.startsWith("xmlns") && (qName.length() == 5 || qName.charAt(5) == ':')) {
      return XMLConstants.XMLNS_ATTRIBUTE_NS_URI;
    }
    return namespace.isEmpty() ? null : namespace;
  }
}
