package org.kontingent.hub.smev;

import java.util.Objects;

/**
 * A kind of data (вид сведений): the qualified name of the single child of MessagePrimaryContent,
 * by which the exchange routes. The version is part of the namespace.
 */
public record KindOfData(String namespace, String rootElement) {
  public KindOfData {
    Objects.requireNonNull(namespace);
    Objects.requireNonNull(rootElement);
  }

  @Override
  public String toString() {
    return "{" + namespace + "}" + rootElement;
  }
}
