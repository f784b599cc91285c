package org.kontingent.hub.platform.xml;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;
import org.xml.sax.SAXException;

/**
 * One compiled contract and every element name that occurs in it.
 *
 * @param schema compiled with everything it includes and imports
 * @param vocabulary local names declared in any of those files
 */
record ContractSchema(Schema schema, Set<String> vocabulary) {
  private static final String XSD = XMLConstants.W3C_XML_SCHEMA_NS_URI;

  /** Compiles the schema of a namespace out of the catalog's files and nothing else. */
  static ContractSchema compile(ContractCatalog catalog, String namespace) {
    URI file = catalog.fileOf(namespace).orElseThrow();
    Resolver resolver = new Resolver(catalog);
    SchemaFactory factory = SchemaFactory.newDefaultInstance();
    try {
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, ContractCatalog.SCHEME);
      factory.setResourceResolver(resolver);
      byte[] octets = resolver.load(file);
      Schema schema =
          factory.newSchema(new StreamSource(new ByteArrayInputStream(octets), file.toString()));
      return new ContractSchema(schema, Set.copyOf(resolver.vocabulary));
    } catch (SAXException e) {
      throw new IllegalStateException("a published contract does not compile: " + namespace, e);
    }
  }

  /** Answers every include and import from the catalog's files. */
  private static final class Resolver implements LSResourceResolver {
    private final ContractCatalog catalog;
    private final Set<String> vocabulary = new TreeSet<>();

    Resolver(ContractCatalog catalog) {
      this.catalog = catalog;
    }

    @Override
    public LSInput resolveResource(
        String type, String namespace, String publicId, String systemId, String base) {
      URI file =
          systemId != null && base != null
              ? URI.create(base).resolve(systemId)
              : catalog
                  .fileOf(namespace)
                  .orElseThrow(() -> new IllegalStateException("nothing is known of " + namespace));
      if (!ContractCatalog.SCHEME.equals(file.getScheme())) {
        file =
            catalog
                .fileOf(namespace)
                .orElseThrow(() -> new IllegalStateException("never fetched: " + systemId));
      }
      return new OctetsInput(publicId, file.toString(), load(file));
    }

    byte[] load(URI file) {
      byte[] octets = catalog.octets(file);
      var elements = HardenedXml.parse(octets).getElementsByTagNameNS(XSD, "element");
      for (int i = 0; i < elements.getLength(); i++) {
        vocabulary.add(((org.w3c.dom.Element) elements.item(i)).getAttribute("name"));
      }
      return octets;
    }
  }
}
