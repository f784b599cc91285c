package org.kontingent.hub.smev.v3.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeMap;
import javax.xml.XMLConstants;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * A digest of an element that sees names by namespace, attributes in order and text, and nothing
 * else: equal whenever the SMEV transform would give equal octets. Id attributes of the top element
 * count.
 */
public final class ContentDigest {
  private final MessageDigest digest = sha256();
  private final StringBuilder run = new StringBuilder();

  private ContentDigest() {}

  /** SHA-256 in lower-case hex. */
  public static String of(Element root) {
    ContentDigest walk = new ContentDigest();
    Node node = root;
    while (true) {
      walk.enter(node);
      if (node.getFirstChild() != null) {
        node = node.getFirstChild();
        continue;
      }
      walk.leave(node);
      while (node != root && node.getNextSibling() == null) {
        node = node.getParentNode();
        walk.leave(node);
      }
      if (node == root) {
        return HexFormat.of().formatHex(walk.digest.digest());
      }
      node = node.getNextSibling();
    }
  }

  private void enter(Node node) {
    switch (node.getNodeType()) {
      case Node.ELEMENT_NODE -> {
        flush();
        field('<', node.getNamespaceURI(), node.getLocalName());
        attributes(node.getAttributes());
      }
      case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> run.append(node.getNodeValue());
      default -> {
        // comments and processing instructions are not content
      }
    }
  }

  private void leave(Node node) {
    if (node.getNodeType() == Node.ELEMENT_NODE) {
      flush();
      field('>', "", "");
    }
  }

  private void flush() {
    boolean blank = run.chars().allMatch(c -> c <= ' ');
    if (!blank) {
      field('#', "", run.toString());
    }
    run.setLength(0);
  }

  private void attributes(NamedNodeMap attributes) {
    TreeMap<String, Attr> sorted = new TreeMap<>();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attr = (Attr) attributes.item(i);
      if (!XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attr.getNamespaceURI())) {
        sorted.put(attr.getNamespaceURI() + "\n" + attr.getLocalName(), attr);
      }
    }
    sorted.forEach((name, attr) -> field('@', name, attr.getValue()));
  }

  private void field(char kind, String first, String second) {
    byte[] one = String.valueOf(first).getBytes(StandardCharsets.UTF_8);
    byte[] two = second.getBytes(StandardCharsets.UTF_8);
    digest.update(
        (kind + ":" + one.length + ":" + two.length + ":").getBytes(StandardCharsets.UTF_8));
    digest.update(one);
    digest.update(two);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("the JDK lacks SHA-256", e);
    }
  }
}
