package org.kontingent.hub.signature.internal;

import javax.xml.XMLConstants;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/** Walks an element of a tree into the writer of the SMEV transform. Never recurses. */
public final class TreeTransform {
  private TreeTransform() {}

  public static void write(Element root, TransformWriter writer) {
    TextRun run = new TextRun(writer);
    open(root, writer);
    Node parent = root;
    Node node = root.getFirstChild();
    while (true) {
      if (node == null) {
        run.end();
        writer.close();
        if (parent == root) {
          return;
        }
        node = parent.getNextSibling();
        parent = parent.getParentNode();
        continue;
      }
      switch (node.getNodeType()) {
        case Node.ELEMENT_NODE -> {
          run.end();
          open((Element) node, writer);
          parent = node;
          node = node.getFirstChild();
          continue;
        }
        case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> run.add(node.getNodeValue());
        case Node.PROCESSING_INSTRUCTION_NODE -> run.end();
        default -> {
          // Comments vanish without parting a text.
        }
      }
      node = node.getNextSibling();
    }
  }

  private static void open(Element element, TransformWriter writer) {
    writer.open(element.getNamespaceURI(), element.getLocalName());
    if (!element.hasAttributes()) {
      return;
    }
    NamedNodeMap attributes = element.getAttributes();
    int count = attributes.getLength();
    for (int i = 0; i < count; i++) {
      Node attribute = attributes.item(i);
      String namespace = attribute.getNamespaceURI();
      if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(namespace)) {
        writer.attribute(namespace, attribute.getLocalName(), attribute.getNodeValue());
      }
    }
  }
}
