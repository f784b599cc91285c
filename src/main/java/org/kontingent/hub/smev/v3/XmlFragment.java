package org.kontingent.hub.smev.v3;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.kontingent.hub.platform.xml.HardenedXml;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.v3.internal.StandaloneXml;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * One XML element that stands alone: UTF-8, no declaration, every namespace it uses declared in it.
 *
 * <p>Business content, signatures and everything else the envelope only carries travel in this
 * form. Equality is equality of octets. Immutable.
 */
public final class XmlFragment {
  private final byte[] octets;
  private final KindOfData root;

  private XmlFragment(byte[] octets, KindOfData root) {
    this.octets = octets;
    this.root = root;
  }

  /**
   * Takes a whole document (any encoding its declaration names) and keeps its root element.
   *
   * @throws org.kontingent.hub.platform.HubException {@code XML_REFUSED} when it is not acceptable
   *     XML
   */
  public static XmlFragment parse(byte[] document) {
    Document parsed = HardenedXml.parse(document);
    return of(parsed.getDocumentElement());
  }

  public static XmlFragment parse(String document) {
    return parse(document.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Cuts an element out of its document. Declarations in scope that the element uses, in names or
   * (as far as can be told) in values such as {@code xsi:type}, are carried along; nothing that the
   * SMEV transform sees is changed.
   */
  public static XmlFragment of(Element element) {
    String namespace = element.getNamespaceURI() == null ? "" : element.getNamespaceURI();
    return new XmlFragment(
        StandaloneXml.write(element).getBytes(StandardCharsets.UTF_8),
        new KindOfData(namespace, element.getLocalName()));
  }

  /** A copy of the octets, UTF-8. */
  public byte[] octets() {
    return octets.clone();
  }

  public int size() {
    return octets.length;
  }

  /** The qualified name of the element; for business content, its kind of data. */
  public KindOfData root() {
    return root;
  }

  /** The characters, for writing into an envelope. */
  public String characters() {
    return new String(octets, StandardCharsets.UTF_8);
  }

  /** A tree of its own, parsed anew at each call. */
  public Element element() {
    return HardenedXml.parse(octets).getDocumentElement();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof XmlFragment that && Arrays.equals(octets, that.octets);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(octets);
  }

  /** Name and size only: content may be personal data. */
  @Override
  public String toString() {
    return root + " (" + octets.length + " octets)";
  }
}
