package org.kontingent.hub.signature.internal;

import java.io.OutputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.kontingent.hub.signature.SignatureException;
import org.kontingent.hub.signature.SmevTransform.Escaping;

/**
 * Writes one element by the rules of the SMEV transform. Call {@link #open}, {@link #attribute} for
 * each attribute in any order, {@link #text}, {@link #close}; a start tag is written when the next
 * event shows that it is complete. Not thread-safe; one instance per element.
 */
public final class TransformWriter {
  private static final String XML = "http://www.w3.org/XML/1998/namespace";

  private final TransformOutput out;
  private final boolean everyGreater;

  /** Prefix numbers of the namespaces of the open elements. One URI is never declared twice. */
  private final Map<String, Integer> prefixes = new HashMap<>();

  private int lastPrefix;

  /** Open elements. */
  private String[] names = new String[32];

  private int[] namePrefixes = new int[32];
  private int[] declaredUpTo = new int[32];
  private int depth;

  /** Declared namespaces of all open elements, a stack. */
  private String[] declared = new String[32];

  private int declaredCount;

  /** The start tag being collected. */
  private boolean pending;

  private String pendingNamespace;
  private TransformAttribute[] attributes = new TransformAttribute[8];
  private int attributeCount;

  public TransformWriter(OutputStream stream, Escaping escaping) {
    this.everyGreater = escaping == Escaping.EVERY_GREATER;
    this.out = new TransformOutput(stream, everyGreater);
  }

  /** Starts an element; empty or null namespace is refused. */
  public void open(String namespace, String localName) {
    if (namespace == null || namespace.isEmpty()) {
      throw new SignatureException(
          "TRANSFORM_NO_NAMESPACE",
          "The SMEV transform does not admit elements in no namespace: put the business data into"
              + " a namespace.");
    }
    writePending();
    if (depth == names.length) {
      grow();
    }
    names[depth++] = localName;
    pendingNamespace = namespace;
    pending = true;
  }

  /** Adds an attribute of the element just opened; namespace null or empty for none. */
  public void attribute(String namespace, String localName, String value) {
    if (XML.equals(namespace)) {
      throw new SignatureException(
          "TRANSFORM_XML_ATTRIBUTE",
          "The SMEV transform does not admit xml: attributes: remove them before signing.");
    }
    if (attributeCount == attributes.length) {
      attributes = Arrays.copyOf(attributes, attributeCount * 2);
    }
    TransformAttribute attribute = attributes[attributeCount];
    if (attribute == null) {
      attribute = attributes[attributeCount] = new TransformAttribute();
    }
    attribute.set(namespace == null ? "" : namespace, localName, value);
    attributeCount++;
  }

  /** One whole run of text between tags; dropped if it is blank. */
  public void text(CharSequence text) {
    if (!isBlank(text)) {
      writePending();
      out.text(text);
    }
  }

  /** Ends the innermost open element. */
  public void close() {
    writePending();
    depth--;
    out.endTag(namePrefixes[depth], names[depth]);
    int keep = depth == 0 ? 0 : declaredUpTo[depth - 1];
    while (declaredCount > keep) {
      prefixes.remove(declared[--declaredCount]);
      declared[declaredCount] = null;
    }
  }

  /** Hands everything written so far to the stream. */
  public void flush() {
    out.flush();
  }

  private void writePending() {
    if (!pending) {
      return;
    }
    pending = false;
    int firstNew = lastPrefix + 1;
    int firstDeclared = declaredCount;
    int prefix = prefix(pendingNamespace);
    sortAttributes();
    for (int i = 0; i < attributeCount; i++) {
      TransformAttribute attribute = attributes[i];
      attribute.prefix = attribute.namespace.isEmpty() ? 0 : prefix(attribute.namespace);
    }
    out.startTag(prefix, names[depth - 1]);
    for (int i = firstDeclared; i < declaredCount; i++) {
      out.declaration(firstNew + i - firstDeclared, declared[i]);
    }
    for (int i = 0; i < attributeCount; i++) {
      TransformAttribute attribute = attributes[i];
      out.attribute(attribute.prefix, attribute.localName, attribute.value);
      attribute.value = null;
    }
    out.endOfStartTag();
    namePrefixes[depth - 1] = prefix;
    declaredUpTo[depth - 1] = declaredCount;
    attributeCount = 0;
  }

  private int prefix(String namespace) {
    Integer known = prefixes.get(namespace);
    if (known != null) {
      return known;
    }
    lastPrefix++;
    prefixes.put(namespace, lastPrefix);
    if (declaredCount == declared.length) {
      declared = Arrays.copyOf(declared, declaredCount * 2);
    }
    declared[declaredCount++] = namespace;
    return lastPrefix;
  }

  private void sortAttributes() {
    if (attributeCount == 2) {
      if (attributes[1].compareTo(attributes[0]) < 0) {
        TransformAttribute first = attributes[0];
        attributes[0] = attributes[1];
        attributes[1] = first;
      }
    } else if (attributeCount > 2) {
      Arrays.sort(attributes, 0, attributeCount);
    }
  }

  private static boolean isBlank(CharSequence text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > ' ') {
        return false;
      }
    }
    return true;
  }

  private void grow() {
    names = Arrays.copyOf(names, depth * 2);
    namePrefixes = Arrays.copyOf(namePrefixes, depth * 2);
    declaredUpTo = Arrays.copyOf(declaredUpTo, depth * 2);
  }
}
