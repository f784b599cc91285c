package org.kontingent.hub.sandbox.internal;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.xml.validation.Schema;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.kontingent.hub.smev.v3.ValidationError;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The schemas of the contract; a version without one is not checked. */
public final class EnvelopeSchemas {
  private final Map<SmevVersion, Schema> schemas = new EnumMap<>(SmevVersion.class);

  public EnvelopeSchemas(Map<SmevVersion, Schema> schemas) {
    this.schemas.putAll(schemas);
  }

  /** Those that travel in the jar. */
  public static EnvelopeSchemas published() {
    return new EnvelopeSchemas(Map.of());
  }

  /** Checks the operation's element; the finding's positions are unknown. */
  List<ValidationError> check(Document call, SmevVersion version) {
    return Optional.ofNullable(schemas.get(version))
        .map(schema -> SchemaCheck.of(schema, operation(call)))
        .orElse(List.of());
  }

  private static Element operation(Document call) {
    Node node = call.getDocumentElement().getLastChild();
    while (node != null && !"Body".equals(node.getLocalName())) {
      node = node.getPreviousSibling();
    }
    node = node == null ? null : node.getFirstChild();
    while (node != null && node.getNodeType() != Node.ELEMENT_NODE) {
      node = node.getNextSibling();
    }
    return (Element) node;
  }
}
