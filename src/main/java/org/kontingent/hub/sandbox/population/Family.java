package org.kontingent.hub.sandbox.population;

import java.util.List;

/** One invented family; {@code father} may be null. */
public record Family(int number, Adult mother, Adult father, List<Child> children) {
  public Family {
    children = List.copyOf(children);
  }
}
