package org.kontingent.hub.registry.catalogue;

import java.util.Objects;
import java.util.Set;

/**
 * One element that may be stored.
 *
 * @param federal it goes to the federal feed
 * @param stage 1 to 3, in which it was opened
 * @param onTheWire other names of it in the contracts
 */
public record CatalogueItem(
    String entity,
    String element,
    DataClass dataClass,
    boolean federal,
    int stage,
    Set<String> onTheWire) {
  public CatalogueItem {
    Objects.requireNonNull(entity);
    Objects.requireNonNull(element);
    Objects.requireNonNull(dataClass);
    onTheWire = Set.copyOf(onTheWire);
    if (stage < 1 || stage > 3) {
      throw new IllegalArgumentException("stages are 1 to 3");
    }
  }
}
