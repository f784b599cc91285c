package org.kontingent.hub.platform.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParser;
import javax.xml.parsers.SAXParserFactory;
import org.w3c.dom.DOMException;
import org.w3c.dom.DOMImplementation;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.XMLReader;
import org.xml.sax.ext.DefaultHandler2;

/**
 * The one place where parsers are hardened: no DTD, no entities of the document's own, no network,
 * the JDK's parser whatever is on the class path, and {@link XmlLimits}. Every module that needs a
 * tree or events from octets comes here.
 */
public final class HardenedXml {
  private static final String LIMIT = "jdk.xml.";

  /** Beyond this a parser is not kept: its tables of names grow with what it has read. */
  private static final int KEEP_OCTETS = 256 * 1024;

  private static final int KEEP_USES = 1000;

  private static final SAXParserFactory PARSERS = parsers();
  private static final DOMImplementation TREES = trees();
  private static final ThreadLocal<KeptReader> READERS = new ThreadLocal<>();

  private HardenedXml() {}

  /**
   * Parses a whole document, namespace-aware, into a tree: comments kept, CDATA sections as plain
   * text, adjacent texts as one node.
   *
   * @throws XmlRefused with the fault; the sentence names reason and position, never the content
   */
  public static Document parse(byte[] octets) {
    return parse(octets, XmlLimits.DEFAULT);
  }

  /** As {@link #parse(byte[])} with limits of the caller's choice. */
  public static Document parse(byte[] octets, XmlLimits limits) {
    Document document = TREES.createDocument(null, null, null);
    document.setXmlStandalone(false);
    try {
      read(octets, limits, new TreeBuilder(document));
    } catch (DOMException e) {
      // Names a lenient parser lets pass and a tree cannot hold, such as a prefix called xmlns.
      throw new XmlRefused(XmlRefused.Fault.NOT_WELL_FORMED);
    }
    return document;
  }

  /**
   * Streams a document's events to a handler: memory only for the open elements and one text.
   * Namespace declarations are among the attributes.
   *
   * @throws XmlRefused as {@link #parse(byte[])}; exceptions of the handler pass unchanged
   */
  public static void stream(byte[] octets, XmlLimits limits, XmlEvents events) {
    read(octets, limits, events);
  }

  private static void read(byte[] octets, XmlLimits limits, XmlEvents events) {
    if (octets.length > limits.octets()) {
      throw new XmlRefused(XmlRefused.Fault.TOO_LARGE);
    }
    if (octets.length == 0) {
      throw new XmlRefused(XmlRefused.Fault.EMPTY);
    }
    XmlEncoding encoding = XmlEncoding.of(octets);
    if (startTags(octets) > limits.nodes()) {
      throw new XmlRefused(XmlRefused.Fault.TOO_MANY_NODES);
    }
    InputSource source = source(octets, encoding);
    KeptReader kept = READERS.get();
    READERS.remove();
    if (kept == null || kept.uses >= KEEP_USES || kept.attributes != limits.attributes()) {
      kept = new KeptReader(reader(limits), limits.attributes());
    }
    try {
      LimitedHandler handler = new LimitedHandler(limits, events);
      kept.reader.setContentHandler(handler);
      kept.reader.setErrorHandler(handler);
      kept.reader.setProperty("http://xml.org/sax/properties/lexical-handler", handler);
      kept.reader.parse(source);
    } catch (SAXParseException e) {
      throw refused(e);
    } catch (SAXException e) {
      throw new XmlRefused(XmlRefused.Fault.NOT_WELL_FORMED);
    } catch (IOException e) {
      // The only input is memory: what fails here is the decoding of UTF-8.
      throw new XmlRefused(XmlRefused.Fault.CHARSET);
    }
    // A reader that threw is not kept: its state is unknown.
    if (octets.length <= KEEP_OCTETS) {
      kept.uses++;
      kept.reader.setContentHandler(new DefaultHandler2());
      kept.reader.setErrorHandler(new DefaultHandler2());
      READERS.set(kept);
    }
  }

  /** At most so many start tags, comments and instructions; far cheaper to know than to parse. */
  private static int startTags(byte[] octets) {
    int count = 0;
    for (int i = 1; i < octets.length; i++) {
      if (octets[i - 1] == '<' && octets[i] != '/' && octets[i] != 0) {
        count++;
      }
    }
    return count;
  }

  private static InputSource source(byte[] octets, XmlEncoding encoding) {
    if (encoding.charset() != StandardCharsets.UTF_8) {
      return new InputSource(new StringReader(encoding.decode(octets)));
    }
    InputSource source =
        new InputSource(
            new ByteArrayInputStream(octets, encoding.start(), octets.length - encoding.start()));
    source.setEncoding("UTF-8");
    return source;
  }

  private static XmlRefused refused(SAXParseException e) {
    String message = String.valueOf(e.getMessage());
    XmlRefused.Fault fault = XmlRefused.Fault.NOT_WELL_FORMED;
    if (message.contains("DOCTYPE")) {
      fault = XmlRefused.Fault.DOCTYPE;
    } else if (message.contains("JAXP00010002")) {
      fault = XmlRefused.Fault.TOO_MANY_ATTRIBUTES;
    } else if (message.contains("JAXP0001")) {
      fault = XmlRefused.Fault.NAME_TOO_LONG;
    }
    return new XmlRefused(
        fault, " (line " + e.getLineNumber() + ", column " + e.getColumnNumber() + ")");
  }

  private static XMLReader reader(XmlLimits limits) {
    try {
      SAXParser parser = PARSERS.newSAXParser();
      parser.setProperty(LIMIT + "elementAttributeLimit", Integer.toString(limits.attributes()));
      return parser.getXMLReader();
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("the JDK's XML parser cannot be configured", e);
    }
  }

  private static SAXParserFactory parsers() {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
      factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
      factory.setFeature("http://xml.org/sax/features/namespace-prefixes", true);
      factory.setXIncludeAware(false);
      return factory;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("the JDK's XML parser cannot be hardened", e);
    }
  }

  private static DOMImplementation trees() {
    try {
      return DocumentBuilderFactory.newDefaultNSInstance()
          .newDocumentBuilder()
          .getDOMImplementation();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's XML parser cannot be configured", e);
    }
  }

  /** A reader that may serve the same thread again. */
  private static final class KeptReader {
    private final XMLReader reader;
    private final int attributes;
    private int uses;

    KeptReader(XMLReader reader, int attributes) {
      this.reader = reader;
      this.attributes = attributes;
    }
  }
}
