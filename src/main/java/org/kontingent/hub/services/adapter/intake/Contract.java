package org.kontingent.hub.services.adapter.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.Validator;
import org.kontingent.hub.platform.xml.HardenedXml;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;
import org.xml.sax.SAXNotRecognizedException;
import org.xml.sax.SAXNotSupportedException;

/** The published schemas of one service: what its requests may hold. Thread-safe. */
public final class Contract {
  private static final String TYPES = "types-1.0.xsd";
  private static final String FOLDER = "/xsd/kontingent/";
  private static final String CURRENT = "http://apache.org/xml/properties/dom/current-element-node";

  private final String service;
  private final String namespace;
  private final Schema schema;
  private final Set<QName> elements = new HashSet<>();
  private final Set<String> requests = new HashSet<>();

  private Contract(String service) {
    this.service = service;
    this.namespace = "urn:x-kontingent:" + service + ":1.0";
    String own = service + "-1.0.xsd";
    this.schema = compile(TYPES, own);
    collect(TYPES);
    collect(own);
  }

  /** The contract of {@code school} or {@code federal}. */
  public static Contract of(String service) {
    return new Contract(service);
  }

  /** The service's name, first half of an operation's name in the access matrix. */
  public String service() {
    return service;
  }

  /** True for an element of this service that asks for something it serves. */
  boolean serves(Element payload) {
    return namespace.equals(payload.getNamespaceURI()) && requests.contains(payload.getLocalName());
  }

  /** {@code GetPupil} for {@code GetPupilRequest} of this service, or null for anything else. */
  String operation(Element payload) {
    String name = payload.getLocalName();
    return namespace.equals(payload.getNamespaceURI()) && name.endsWith("Request")
        ? name.substring(0, name.length() - "Request".length())
        : null;
  }

  /** Reports everything in the request that breaks the contract. */
  void check(Element payload, Issues issues) {
    new PayloadCleaning(elements, payload, issues).run();
    Validator validator = schema.newValidator();
    validator.setErrorHandler(new SchemaIssues(payload, () -> current(validator), issues));
    try {
      validator.validate(new DOMSource(payload));
    } catch (SAXException e) {
      issues.error("FORMAT", "");
    } catch (IOException e) {
      throw new IllegalStateException("a tree in memory cannot fail to be read", e);
    }
  }

  private static Node current(Validator validator) {
    try {
      return (Node) validator.getProperty(CURRENT);
    } catch (SAXNotRecognizedException | SAXNotSupportedException e) {
      return null;
    }
  }

  private static Schema compile(String... files) {
    try {
      SchemaFactory factory = SchemaFactory.newDefaultInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setResourceResolver(new ContractResolver());
      Source[] sources = new Source[files.length];
      for (int i = 0; i < files.length; i++) {
        sources[i] = new StreamSource(open(files[i]), files[i]);
      }
      return factory.newSchema(sources);
    } catch (SAXException e) {
      throw new IllegalStateException("the published schemas are broken", e);
    }
  }

  static InputStream open(String file) {
    InputStream stream = Contract.class.getResourceAsStream(FOLDER + file);
    if (stream == null) {
      throw new IllegalStateException(file + " is not on the class path");
    }
    return stream;
  }

  private void collect(String file) {
    try (InputStream stream = open(file)) {
      Element root = HardenedXml.parse(stream.readAllBytes()).getDocumentElement();
      String target = root.getAttribute("targetNamespace");
      NodeList found = root.getElementsByTagNameNS(XMLConstants.W3C_XML_SCHEMA_NS_URI, "element");
      for (int i = 0; i < found.getLength(); i++) {
        Element element = (Element) found.item(i);
        String name = element.getAttribute("name");
        if (!name.isEmpty()) {
          elements.add(new QName(target, name));
        }
        if (element.getParentNode() == root && name.endsWith("Request")) {
          requests.add(name);
        }
      }
    } catch (IOException e) {
      throw new IllegalStateException(file + " cannot be read", e);
    }
  }
}
