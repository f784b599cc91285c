package org.kontingent.hub.smev.v3.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * Writes an element so that it stands alone. Declarations made inside stay where they are; those
 * made above are repeated at the top if a name or a value inside uses their prefix. Infoset
 * preserving for everything canonicalisation looks at; comments are dropped, processing
 * instructions kept.
 */
public final class StandaloneXml {
  private StandaloneXml() {}

  /**
   * The element as characters, without a declaration. Works without recursion, so depth is free.
   */
  public static String write(Element root) {
    StringBuilder out = new StringBuilder(512);
    Map<String, String> inherited = inheritedDeclarations(root);
    Node node = root;
    while (true) {
      boolean descend = open(out, node, node == root ? inherited : Map.of());
      if (descend && node.getFirstChild() != null) {
        node = node.getFirstChild();
        continue;
      }
      close(out, node);
      while (node != root && node.getNextSibling() == null) {
        node = node.getParentNode();
        close(out, node);
      }
      if (node == root) {
        return out.toString();
      }
      node = node.getNextSibling();
    }
  }

  private static boolean open(StringBuilder out, Node node, Map<String, String> extra) {
    switch (node.getNodeType()) {
      case Node.ELEMENT_NODE -> {
        startTag(out, (Element) node, extra);
        return true;
      }
      case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> XmlText.text(out, node.getNodeValue());
      case Node.PROCESSING_INSTRUCTION_NODE ->
          // kept, since it parts runs of text, which the SMEV transform judges one by one
          out.append("<?")
              .append(node.getNodeName())
              .append(' ')
              .append(node.getNodeValue())
              .append("?>");
      default -> {
        // comments vanish in every canonicalisation in use
      }
    }
    return false;
  }

  private static void close(StringBuilder out, Node node) {
    if (node.getNodeType() == Node.ELEMENT_NODE) {
      out.append("</").append(node.getNodeName()).append('>');
    }
  }

  private static void startTag(StringBuilder out, Element element, Map<String, String> extra) {
    out.append('<').append(element.getNodeName());
    extra.forEach((name, uri) -> attribute(out, name, uri));
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attr = (Attr) attributes.item(i);
      attribute(out, attr.getName(), attr.getValue());
    }
    out.append('>');
  }

  private static void attribute(StringBuilder out, String name, String value) {
    out.append(' ').append(name).append("=\"");
    XmlText.attribute(out, value);
    out.append('"');
  }

  /** Declarations above the element that are in force and used inside it, by attribute name. */
  private static Map<String, String> inheritedDeclarations(Element root) {
    Set<String> used = new TreeSet<>();
    collectPrefixes(root, used);
    Map<String, String> found = new HashMap<>();
    for (Node node = root; node instanceof Element element; node = node.getParentNode()) {
      NamedNodeMap attributes = element.getAttributes();
      for (int i = 0; i < attributes.getLength(); i++) {
        Attr attr = (Attr) attributes.item(i);
        if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attr.getNamespaceURI())) {
          found.putIfAbsent(attr.getName(), node == root ? "" : attr.getValue());
        }
      }
    }
    Map<String, String> needed = new TreeMap<>();
    for (String prefix : used) {
      String name = prefix.isEmpty() ? "xmlns" : "xmlns:" + prefix;
      String uri = found.get(name);
      boolean own = root.hasAttribute(name);
      if (uri != null && !uri.isEmpty() && !own) {
        needed.put(name, uri);
      }
    }
    return needed;
  }

  private static void collectPrefixes(Element root, Set<String> used) {
    Deque<Node> open = new ArrayDeque<>();
    open.push(root);
    while (!open.isEmpty()) {
      Node node = open.pop();
      if (node instanceof Element element) {
        used.add(element.getPrefix() == null ? "" : element.getPrefix());
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
          Attr attr = (Attr) attributes.item(i);
          if (attr.getPrefix() != null) {
            used.add(attr.getPrefix());
          }
          qualifiedName(attr.getValue(), used);
        }
      } else if (node.getNodeValue() != null) {
        qualifiedName(node.getNodeValue(), used);
      }
      for (Node child = node.getLastChild(); child != null; child = child.getPreviousSibling()) {
        open.push(child);
      }
    }
  }

  /** A value that may be a qualified name counts as a use of its prefix. */
  private static void qualifiedName(String value, Set<String> used) {
    int colon = value.length() > 300 ? -1 : value.indexOf(':');
    if (colon > 0) {
      used.add(value.substring(0, colon).strip());
    }
  }
}
