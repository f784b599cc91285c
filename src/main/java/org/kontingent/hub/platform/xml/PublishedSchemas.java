package org.kontingent.hub.platform.xml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Validator;
import javax.xml.validation.ValidatorHandler;
import org.kontingent.hub.platform.HubException;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * Holds documents against the published contracts: the schemas under {@code xsd/}, found by
 * namespace through {@code xsd/catalog.xml} on the class path.
 *
 * <p>Nothing is ever fetched: not for the schemas, not for the document (its {@code
 * xsi:schemaLocation} is ignored and a DOCTYPE is a problem). A problem tells its place and its
 * rule, never a value, so it may be logged and sent. Safe for any number of threads; each schema is
 * compiled once.
 */
public final class PublishedSchemas {
  private static final Map<String, ContractSchema> COMPILED = new ConcurrentHashMap<>();
  private static final SAXParserFactory PARSERS = parsers();

  private PublishedSchemas() {}

  /** True if the hub has a contract for this namespace. */
  public static boolean knows(String namespace) {
    return ContractCatalog.PUBLISHED.fileOf(namespace).isPresent();
  }

  /**
   * What is wrong with the document, in order; nothing for a valid one.
   *
   * @param namespace namespace of the contract, and so of the expected document element
   * @param octets the whole document
   * @throws HubException with code {@code CONTRACT_UNKNOWN} where {@link #knows} is false
   */
  public static List<SchemaProblem> problems(String namespace, byte[] octets) {
    ContractSchema contract = contract(namespace);
    ProblemCollector problems = new ProblemCollector(contract.vocabulary());
    ValidatorHandler validator = contract.schema().newValidatorHandler();
    validator.setErrorHandler(problems);
    try {
      XMLReader reader = PARSERS.newSAXParser().getXMLReader();
      reader.setContentHandler(new CurrentElementFilter(validator, problems));
      reader.setErrorHandler(problems);
      reader.parse(new InputSource(new ByteArrayInputStream(octets)));
    } catch (SAXException e) {
      problems.stoppedBy(e);
    } catch (IOException e) {
      problems.unreadable();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("the JDK's XML parser cannot be configured", e);
    }
    return problems.found();
  }

  /**
   * The same for a tree or a part of one. A tree knows no lines: problems tell the element only.
   *
   * @param element a document or an element
   */
  public static List<SchemaProblem> problems(String namespace, Node element) {
    ContractSchema contract = contract(namespace);
    ProblemCollector problems = new ProblemCollector(contract.vocabulary());
    Validator validator = contract.schema().newValidator();
    validator.setErrorHandler(problems);
    problems.readElementFrom(validator);
    try {
      validator.validate(new DOMSource(element));
    } catch (SAXException e) {
      problems.stoppedBy(e);
    } catch (IOException e) {
      throw new IllegalStateException("a tree in memory was not readable", e);
    }
    return problems.found();
  }

  private static ContractSchema contract(String namespace) {
    if (!knows(namespace)) {
      throw new HubException(
          "CONTRACT_UNKNOWN",
          "The hub has no published contract for the namespace of this document.");
    }
    return COMPILED.computeIfAbsent(
        namespace, name -> ContractSchema.compile(ContractCatalog.PUBLISHED, name));
  }

  private static SAXParserFactory parsers() {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      return factory;
    } catch (ParserConfigurationException | SAXException e) {
      throw new IllegalStateException("the JDK's XML parser cannot be hardened", e);
    }
  }
}
