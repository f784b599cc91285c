package org.kontingent.hub.signature.internal;

/**
 * One attribute of a start tag in the order of the SMEV transform: those in a namespace first, by
 * namespace and local name, the others by local name; by UTF-16 code units. Instances are reused.
 */
@SuppressWarnings("ComparableType")
final class TransformAttribute implements Comparable<TransformAttribute> {
  String namespace;
  String localName;
  String value;
  int prefix;

  void set(String namespace, String localName, String value) {
    this.namespace = namespace;
    this.localName = localName;
    this.value = value;
  }

  @Override
  public int compareTo(TransformAttribute other) {
    if (namespace.isEmpty() != other.namespace.isEmpty()) {
      return namespace.isEmpty() ? 1 : -1;
    }
    int order = namespace.compareTo(other.namespace);
    return order != 0 ? order : localName.compareTo(other.localName);
  }
}
