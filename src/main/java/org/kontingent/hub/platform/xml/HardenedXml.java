package org.kontingent.hub.platform.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.kontingent.hub.platform.HubException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * The one place where parsers are hardened: no DTD, no external entity, no network, JDK parser.
 * Every module that needs a tree from octets comes here.
 */
public final class HardenedXml {
  private static final DocumentBuilderFactory FACTORY = factory();
  private static final ThreadLocal<DocumentBuilder> BUILDERS =
      ThreadLocal.withInitial(HardenedXml::builder);

  private HardenedXml() {}

  /**
   * Parses a whole document, namespace-aware.
   *
   * @throws HubException with code {@code XML_REFUSED} for anything that is not well-formed or that
   *     the hardening forbids; the sentence names the reason, never the content
   */
  public static Document parse(byte[] octets) {
    try {
      DocumentBuilder builder = BUILDERS.get();
      builder.reset();
      builder.setErrorHandler(new DefaultHandler());
      return builder.parse(new ByteArrayInputStream(octets));
    } catch (SAXException | IOException e) {
      throw new HubException("XML_REFUSED", "The document is not acceptable XML.", e);
    }
  }

  private static DocumentBuilder builder() {
    try {
      return FACTORY.newDocumentBuilder();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's XML parser cannot be configured", e);
    }
  }

  private static DocumentBuilderFactory factory() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setXIncludeAware(false);
      factory.setExpandEntityReferences(true);
      return factory;
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's XML parser cannot be hardened", e);
    }
  }
}
