package org.kontingent.hub.sandbox;

import java.util.List;
import org.kontingent.hub.platform.xml.PublishedSchemas;
import org.kontingent.hub.platform.xml.SchemaProblem;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.v3.XmlFragment;

/** What the exchange holds business documents against, after it has accepted them. */
@FunctionalInterface
public interface ContentCheck {
  /** What is wrong, one sentence each; nothing for a good document. */
  List<String> problems(XmlFragment document);

  /** The contract published for the namespace of the document; a namespace without one passes. */
  static ContentCheck published() {
    return document -> {
      String namespace = document.root().namespace();
      return PublishedSchemas.knows(namespace)
          ? PublishedSchemas.problems(namespace, document.octets()).stream()
              .map(SchemaProblem::sentence)
              .toList()
          : List.of();
    };
  }

  /** The same check for documents with this root only. */
  default ContentCheck onlyFor(KindOfData root) {
    return document -> document.root().equals(root) ? problems(document) : List.of();
  }
}
