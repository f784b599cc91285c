package org.kontingent.hub.sandbox.internal;

import java.util.List;
import org.kontingent.hub.platform.xml.PublishedSchemas;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.kontingent.hub.smev.v3.ValidationError;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Holds calls against the schemas of their version. */
final class EnvelopeSchemas {
  private EnvelopeSchemas() {}

  /** Checks the operation's element, attachment contents taken out of it before. */
  static List<ValidationError> problems(Document call, SmevVersion version) {
    return PublishedSchemas.problems(version.types(), operation(call)).stream()
        .map(problem -> new ValidationError(-1, problem.sentence()))
        .toList();
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
