package org.kontingent.hub.services.adapter.intake;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.kontingent.hub.platform.xml.HardenedXml;
import org.kontingent.hub.platform.xml.XmlEncoding;
import org.kontingent.hub.platform.xml.XmlRefused;
import org.kontingent.hub.services.adapter.fault.CallRefused;
import org.kontingent.hub.services.adapter.fault.FaultCode;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * A SOAP request read once into a tree, within its limits, without comments or processing
 * instructions; what is validated is what is unmarshalled.
 */
final class SoapTree {
  static final String SOAP_11 = "http://schemas.xmlsoap.org/soap/envelope/";
  static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";

  private final Document document;

  private SoapTree(Document document) {
    this.document = document;
  }

  /**
   * Reads octets.
   *
   * @throws CallRefused naming what is wrong with the message as a whole
   */
  static SoapTree read(byte[] octets, EnvelopeLimits limits) {
    try {
      if (!XmlEncoding.of(octets).charset().equals(StandardCharsets.UTF_8)) {
        throw CallRefused.because("NOT_UTF8");
      }
      Document document = HardenedXml.parse(octets, limits.ofParser());
      strip(document);
      return new SoapTree(document);
    } catch (XmlRefused e) {
      throw refusal(e.fault());
    }
  }

  private static CallRefused refusal(XmlRefused.Fault fault) {
    return switch (fault) {
      case TOO_LARGE, TOO_MANY_NODES -> CallRefused.with(FaultCode.TOO_LARGE);
      case EMPTY, NOT_WELL_FORMED, VERSION -> CallRefused.because("NOT_XML");
      case DOCTYPE -> CallRefused.because("DTD_FORBIDDEN");
      case CHARSET -> CallRefused.because("NOT_UTF8");
      case TOO_DEEP -> CallRefused.because("TOO_DEEP");
      case TOO_MANY_ATTRIBUTES -> CallRefused.because("TOO_MANY_ATTRIBUTES");
      case ATTRIBUTE_TOO_LONG, TEXT_TOO_LONG, NAME_TOO_LONG -> CallRefused.because("TOO_LONG");
    };
  }

  /** Takes comments out; SOAP forbids processing instructions. */
  private static void strip(Node parent) {
    Node child = parent.getFirstChild();
    while (child != null) {
      Node next = child.getNextSibling();
      if (child.getNodeType() == Node.PROCESSING_INSTRUCTION_NODE) {
        throw CallRefused.because("NOT_SOAP");
      }
      if (child.getNodeType() == Node.COMMENT_NODE) {
        parent.removeChild(child);
      } else {
        strip(child);
      }
      child = next;
    }
  }

  Document document() {
    return document;
  }

  boolean isEnvelope() {
    Element root = document.getDocumentElement();
    return root.getLocalName().equals("Envelope")
        && (SOAP_11.equals(root.getNamespaceURI()) || SOAP_12.equals(root.getNamespaceURI()));
  }

  boolean isSoap12() {
    return SOAP_12.equals(document.getDocumentElement().getNamespaceURI());
  }

  /** The one child of the one Body; empty if there is none or more than one. */
  Optional<Element> payload() {
    Element body = null;
    for (Element part = firstElement(document.getDocumentElement());
        part != null;
        part = nextElement(part)) {
      if (part.getLocalName().equals("Body")
          && document.getDocumentElement().getNamespaceURI().equals(part.getNamespaceURI())) {
        if (body != null) {
          return Optional.empty();
        }
        body = part;
      }
    }
    Element payload = body == null ? null : firstElement(body);
    return payload == null || nextElement(payload) != null
        ? Optional.empty()
        : Optional.of(payload);
  }

  static Element firstElement(Node parent) {
    Node child = parent.getFirstChild();
    while (child != null && !(child instanceof Element)) {
      child = child.getNextSibling();
    }
    return (Element) child;
  }

  static Element nextElement(Node node) {
    Node next = node.getNextSibling();
    while (next != null && !(next instanceof Element)) {
      next = next.getNextSibling();
    }
    return (Element) next;
  }
}
