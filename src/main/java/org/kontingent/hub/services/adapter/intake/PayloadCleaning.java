package org.kontingent.hub.services.adapter.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * First pass over a request: elements outside the closed catalogue are reported and taken out, so
 * that they hide no other issue; texts become NFC with single blanks; control characters and
 * schema-instance attributes are reported.
 */
final class PayloadCleaning {
  private final Set<QName> catalogue;
  private final Element request;
  private final Issues issues;

  PayloadCleaning(Set<QName> catalogue, Element request, Issues issues) {
    this.catalogue = catalogue;
    this.request = request;
    this.issues = issues;
  }

  void run() {
    clean(request);
  }

  private void clean(Element element) {
    cleanAttributes(element);
    Element child = SoapTree.firstElement(element);
    if (child == null) {
      cleanText(element);
      return;
    }
    List<Element> unknown = new ArrayList<>();
    while (child != null) {
      if (catalogue.contains(new QName(child.getNamespaceURI(), child.getLocalName()))) {
        clean(child);
      } else {
        report("UNKNOWN_ELEMENT", child);
        unknown.add(child);
      }
      child = SoapTree.nextElement(child);
    }
    unknown.forEach(element::removeChild);
  }

  private void cleanAttributes(Element element) {
    NamedNodeMap attributes = element.getAttributes();
    List<Attr> dropped = new ArrayList<>();
    for (int i = 0; i < attributes.getLength(); i++) {
      Attr attribute = (Attr) attributes.item(i);
      if (XMLConstants.XMLNS_ATTRIBUTE_NS_URI.equals(attribute.getNamespaceURI())) {
        continue;
      }
      if (XMLConstants.W3C_XML_SCHEMA_INSTANCE_NS_URI.equals(attribute.getNamespaceURI())) {
        if (!attribute.getLocalName().endsWith("chemaLocation")) {
          report("UNKNOWN_ATTRIBUTE", element);
        }
        dropped.add(attribute);
      } else if (hasControls(attribute.getValue())) {
        report("CONTROL_CHARACTER", element);
      }
    }
    dropped.forEach(element::removeAttributeNode);
  }

  private void cleanText(Element element) {
    String text = element.getTextContent();
    if (text.isEmpty()) {
      return;
    }
    if (hasControls(text)) {
      report("CONTROL_CHARACTER", element);
    }
    String clean =
        Normalizer.normalize(text, Normalizer.Form.NFC).strip().replaceAll("[ \\t\\r\\n]+", " ");
    Node only = element.getFirstChild();
    if (!Objects.equals(clean, text) || only.getNextSibling() != null) {
      element.setTextContent(clean);
    }
  }

  /** Finding the place costs time: not for more issues than are taken. */
  private void report(String code, Element element) {
    if (!issues.isFull()) {
      issues.error(code, ElementPath.of(element, request));
    }
  }

  private static boolean hasControls(String text) {
    return text.chars()
        .anyMatch(c -> Character.isISOControl(c) && c != '\t' && c != '\n' && c != '\r');
  }
}
