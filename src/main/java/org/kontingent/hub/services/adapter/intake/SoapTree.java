package org.kontingent.hub.services.adapter.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.TransformerConfigurationException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMResult;
import javax.xml.transform.sax.SAXTransformerFactory;
import javax.xml.transform.sax.TransformerHandler;
import org.kontingent.hub.services.adapter.fault.CallRefused;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.helpers.DefaultHandler;

/**
 * A SOAP request read once into a tree, within its limits, without DTD, comments or processing
 * instructions; what is validated is what is unmarshalled.
 */
final class SoapTree {
  static final String SOAP_11 = "http://schemas.xmlsoap.org/soap/envelope/";
  static final String SOAP_12 = "http://www.w3.org/2003/05/soap-envelope";

  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
  private static final SAXParserFactory PARSERS = parsers();
  private static final SAXTransformerFactory TREES = trees();

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
    DOMResult result = new DOMResult();
    try {
      TransformerHandler tree;
      synchronized (TREES) {
        tree = TREES.newTransformerHandler();
      }
      tree.setResult(result);
      XMLReader reader;
      synchronized (PARSERS) {
        reader = PARSERS.newSAXParser().getXMLReader();
      }
      LimitingFilter filter = new LimitingFilter(reader, limits);
      filter.setContentHandler(tree);
      filter.setErrorHandler(new DefaultHandler());
      filter.parse(new InputSource(new ByteArrayInputStream(octets)));
    } catch (SAXParseException e) {
      throw CallRefused.because(
          String.valueOf(e.getMessage()).contains("DOCTYPE") ? "DTD_FORBIDDEN" : "NOT_XML");
    } catch (SAXException | IOException e) {
      throw CallRefused.because("NOT_XML");
    } catch (ParserConfigurationException | TransformerConfigurationException e) {
      throw new IllegalStateException("the JDK's XML parser cannot be configured", e);
    }
    return new SoapTree((Document) result.getNode());
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

  private static SAXParserFactory parsers() {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(NO_DOCTYPE, true);
      factory.setXIncludeAware(false);
      return factory;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("the JDK's XML parser cannot be hardened", e);
    }
  }

  private static SAXTransformerFactory trees() {
    try {
      TransformerFactory factory = TransformerFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      return (SAXTransformerFactory) factory;
    } catch (TransformerConfigurationException e) {
      throw new IllegalStateException("the JDK's transformer cannot be hardened", e);
    }
  }
}
