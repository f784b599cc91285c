package org.kontingent.hub.contracts;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * One deliberate difference between a published schema and ours, as a change to the published one.
 *
 * @param file end of the published file's name
 * @param where names of declarations from the top of the file down to the one that changes
 * @param kind what changes
 * @param value the new list member or namespace, where the kind needs one
 * @param because why ours differs
 */
record SchemaChange(String file, List<String> where, Kind kind, String value, String because) {

  enum Kind {
    /** The element or attribute may be left out. */
    OPTIONAL,
    /** The list has one more member. */
    LIST_MEMBER,
    /** One more namespace is known, with the file that declares it. */
    KNOWN_NAMESPACE
  }

  static SchemaChange optional(String file, String where, String because) {
    return new SchemaChange(file, List.of(where.split("/")), Kind.OPTIONAL, "", because);
  }

  static SchemaChange listMember(String file, String type, String value, String because) {
    return new SchemaChange(file, List.of(type), Kind.LIST_MEMBER, value, because);
  }

  static SchemaChange knows(String file, String namespace, String location, String because) {
    return new SchemaChange(file, List.of(location), Kind.KNOWN_NAMESPACE, namespace, because);
  }

  /** Makes all the changes as files are read; fails if one of them finds nothing to change. */
  static FileSchema compile(Path published, List<SchemaChange> changes) {
    List<SchemaChange> open = new ArrayList<>(changes);
    BiConsumer<Path, Document> apply =
        (file, document) -> {
          for (SchemaChange change : changes) {
            if (file.getFileName().toString().endsWith(change.file())) {
              change.applyTo(document.getDocumentElement());
              open.remove(change);
            }
          }
        };
    FileSchema schema = FileSchema.compile(published, apply);
    if (!open.isEmpty()) {
      throw new IllegalStateException("changed nothing: " + open);
    }
    return schema;
  }

  private void applyTo(Element schema) {
    switch (kind) {
      case OPTIONAL -> {
        Element declaration = find(schema);
        if (declaration.getLocalName().equals("attribute")) {
          change(declaration, "use", "optional");
        } else {
          change(declaration, "minOccurs", "0");
        }
      }
      case LIST_MEMBER -> {
        Element type = find(schema);
        Element member =
            schema.getOwnerDocument().createElementNS(schema.getNamespaceURI(), "xs:enumeration");
        member.setAttribute("value", value);
        Element restriction = Probes.under(type, "restriction").get(0);
        boolean there =
            Probes.under(type, "enumeration").stream()
                .anyMatch(e -> e.getAttribute("value").equals(value));
        require(!there);
        restriction.appendChild(member);
      }
      case KNOWN_NAMESPACE -> {
        Element known =
            schema.getOwnerDocument().createElementNS(schema.getNamespaceURI(), "xs:import");
        known.setAttribute("namespace", value);
        known.setAttribute("schemaLocation", where.get(0));
        Node first = schema.getFirstChild();
        schema.insertBefore(known, first);
      }
      default -> throw new IllegalStateException(kind.name());
    }
  }

  private void change(Element declaration, String attribute, String to) {
    require(!declaration.getAttribute(attribute).equals(to));
    declaration.setAttribute(attribute, to);
  }

  private Element find(Element schema) {
    Element at = schema;
    for (String name : where) {
      at =
          Mutants.allElements(at).stream()
              .filter(e -> e.getAttribute("name").equals(name))
              .findFirst()
              .orElseThrow(() -> new IllegalStateException("no " + name + " for " + this));
    }
    return at;
  }

  private void require(boolean changes) {
    if (!changes) {
      throw new IllegalStateException("already so: " + this);
    }
  }
}
