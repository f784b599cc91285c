package org.kontingent.hub.smev.v3;

import java.util.Objects;

/**
 * One step down from an element to its child: the child's local name in one of the contract's
 * namespaces, or any single child element.
 *
 * @param repeatable true where the contract allows several siblings of this name
 */
public record ElementStep(Space space, String localName, boolean repeatable) {
  /** The namespaces of the contract, version left open. */
  public enum Space {
    /** T: wrappers, sender's data, metadata, holders. */
    TYPES,
    /** B: primary content, selector, ack target, attachments. */
    BASIC,
    /** Routing block, 1.3. */
    ROUTING,
    /** Registry and its records, 1.3. */
    DIRECTIVE,
    /** Whatever the only child element is: the root of the business data. */
    ANY
  }

  public ElementStep {
    Objects.requireNonNull(space);
    Objects.requireNonNull(localName);
  }

  static ElementStep types(String localName) {
    return new ElementStep(Space.TYPES, localName, false);
  }

  static ElementStep basic(String localName) {
    return new ElementStep(Space.BASIC, localName, false);
  }

  static ElementStep routing(String localName) {
    return new ElementStep(Space.ROUTING, localName, false);
  }

  static ElementStep directive(String localName) {
    return new ElementStep(Space.DIRECTIVE, localName, false);
  }

  static ElementStep repeatedDirective(String localName) {
    return new ElementStep(Space.DIRECTIVE, localName, true);
  }

  static ElementStep onlyChild() {
    return new ElementStep(Space.ANY, "*", false);
  }

  /** True if an element of this namespace and name is the step in that version of the contract. */
  public boolean matches(SmevVersion version, String namespace, String name) {
    if (space == Space.ANY) {
      return true;
    }
    return localName.equals(name) && namespace(version).equals(namespace);
  }

  /** The step's namespace in that version; empty for {@link Space#ANY}. */
  public String namespace(SmevVersion version) {
    return switch (space) {
      case TYPES -> version.types();
      case BASIC -> version.basic();
      case ROUTING -> version.routing();
      case DIRECTIVE -> version.directive();
      case ANY -> "";
    };
  }
}
