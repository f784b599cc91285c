package org.kontingent.hub.exchange;

import java.util.List;
import org.kontingent.hub.platform.xml.PublishedSchemas;
import org.kontingent.hub.platform.xml.SchemaProblem;
import org.kontingent.hub.smev.KindOfData;

/** Says what is wrong with a business document: places and rules, never values. */
@FunctionalInterface
public interface PayloadCheck {
  /** By the schema that {@code xsd/catalog.xml} names for the namespace; it must name one. */
  PayloadCheck PUBLISHED =
      (kind, payload) ->
          PublishedSchemas.problems(kind.namespace(), payload).stream()
              .map(SchemaProblem::sentence)
              .toList();

  /** Nothing for a valid document. */
  List<String> problems(KindOfData kind, byte[] payload);
}
