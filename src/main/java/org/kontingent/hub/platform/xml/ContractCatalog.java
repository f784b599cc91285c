package org.kontingent.hub.platform.xml;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The OASIS catalog of the published contracts: which file of the class path declares a namespace.
 * Files are named by addresses of a scheme of their own, which no network handler knows.
 */
final class ContractCatalog {
  static final String SCHEME = "contract";
  static final ContractCatalog PUBLISHED = read("xsd/catalog.xml");

  private static final String OASIS = "urn:oasis:names:tc:entity:xmlns:xml:catalog";

  private final Map<String, URI> files;

  private ContractCatalog(Map<String, URI> files) {
    this.files = Map.copyOf(files);
  }

  Optional<URI> fileOf(String namespace) {
    return Optional.ofNullable(namespace).map(files::get);
  }

  Set<String> namespaces() {
    return new TreeSet<>(files.keySet());
  }

  /** The octets of one contract file; {@link IllegalStateException} if there is none. */
  byte[] octets(URI file) {
    if (!SCHEME.equals(file.getScheme())) {
      throw new IllegalStateException("a contract refers outside the jar: " + file);
    }
    String resource = file.getPath().substring(1);
    try (InputStream in = ContractCatalog.class.getClassLoader().getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("a contract file is missing: " + resource);
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static ContractCatalog read(String resource) {
    URI base = URI.create(SCHEME + ":/" + resource);
    ContractCatalog itself = new ContractCatalog(Map.of());
    Document document = HardenedXml.parse(itself.octets(base));
    NodeList entries = document.getElementsByTagNameNS(OASIS, "uri");
    Map<String, URI> files = new HashMap<>();
    for (int i = 0; i < entries.getLength(); i++) {
      Element entry = (Element) entries.item(i);
      files.put(entry.getAttribute("name"), base.resolve(entry.getAttribute("uri")));
    }
    return new ContractCatalog(files);
  }
}
