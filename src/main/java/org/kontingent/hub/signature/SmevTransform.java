package org.kontingent.hub.signature;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import org.kontingent.hub.platform.xml.HardenedXml;
import org.kontingent.hub.platform.xml.XmlLimits;
import org.kontingent.hub.signature.internal.EventTransform;
import org.kontingent.hub.signature.internal.TransformWriter;
import org.kontingent.hub.signature.internal.TreeTransform;
import org.w3c.dom.Element;

/**
 * The transform {@code urn://smev-gov-ru/xmldsig/transform}: an XML element in, the octets that are
 * digested out (rules and escaping of the exchange's guidelines 3.5.0.27). The serializer is our
 * own, so the result does not depend on which StAX library is on the class path. Memory grows with
 * the open elements and the longest text, not with the document.
 *
 * <p>All forms take canonicalisation for granted, as every signature of the exchange has it: CDATA
 * sections are plain text, comments vanish and do not part a text, instructions vanish and do.
 */
public final class SmevTransform {
  /** The algorithm's identifier in a {@code ds:Transform}. */
  public static final String URI = "urn://smev-gov-ru/xmldsig/transform";

  /** How {@code >} and carriage returns are written. */
  public enum Escaping {
    /** As the exchange does. */
    EXCHANGE,
    /**
     * Every {@code >} as {@code &gt;}, control characters raw: what senders get whose serializer is
     * the one of the JDK. Only ever tried on received messages, after the exchange's way failed.
     */
    EVERY_GREATER
  }

  private SmevTransform() {}

  /**
   * Transforms the document element of a document.
   *
   * @throws org.kontingent.hub.platform.HubException with a code {@code XML_…} if the octets are
   *     not read, or as {@link #write}
   */
  public static byte[] ofDocument(byte[] document) {
    ByteArrayOutputStream result = new ByteArrayOutputStream(document.length + 256);
    write(document, result);
    return result.toByteArray();
  }

  /** Transforms the document element of a document, streaming. */
  public static void write(byte[] document, OutputStream out) {
    TransformWriter writer = new TransformWriter(out, Escaping.EXCHANGE);
    HardenedXml.stream(document, XmlLimits.DEFAULT, new EventTransform(writer));
    writer.flush();
  }

  /**
   * Transforms an element of a tree.
   *
   * @throws SignatureException with code {@code TRANSFORM_NO_NAMESPACE} for an element in no
   *     namespace, {@code TRANSFORM_XML_ATTRIBUTE} for xml:lang and its kin, {@code
   *     TRANSFORM_OUTPUT} if the stream fails
   */
  public static void write(Element element, OutputStream out, Escaping escaping) {
    TransformWriter writer = new TransformWriter(out, escaping);
    TreeTransform.write(element, writer);
    writer.flush();
  }
}
