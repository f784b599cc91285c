package org.kontingent.hub.signature.internal;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Namespaces met in signed documents, and looking at elements by namespace and name. */
public final class Names {
  public static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
  public static final String WSSE =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-secext-1.0.xsd";
  public static final String WSU =
      "http://docs.oasis-open.org/wss/2004/01/oasis-200401-wss-wssecurity-utility-1.0.xsd";
  static final String SOAP_11 = "http://schemas.xmlsoap.org/soap/envelope/";
  static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";

  private Names() {}

  public static boolean is(Node node, String namespace, String localName) {
    return node != null
        && localName.equals(node.getLocalName())
        && namespace.equals(node.getNamespaceURI());
  }

  public static List<Element> children(Node parent) {
    List<Element> children = new ArrayList<>();
    for (Node n = parent.getFirstChild(); n != null; n = n.getNextSibling()) {
      if (n instanceof Element) {
        children.add((Element) n);
      }
    }
    return children;
  }

  /** The value of an attribute in no namespace; null if absent. */
  public static String attribute(Element element, String name) {
    return element.hasAttributeNS(null, name) ? element.getAttributeNS(null, name) : null;
  }
}
