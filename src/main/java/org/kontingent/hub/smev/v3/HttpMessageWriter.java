package org.kontingent.hub.smev.v3;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.kontingent.hub.platform.xml.HardenedXml;
import org.kontingent.hub.smev.v3.internal.ContentIds;
import org.kontingent.hub.smev.v3.internal.StandaloneXml;
import org.kontingent.hub.smev.v3.internal.XopInclusion;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * Puts a finished, signed envelope into HTTP. In the multipart styles base64 of attachment contents
 * and of SignaturePKCS7 moves into parts of its own, which leaves every digest as it was.
 */
public final class HttpMessageWriter {
  private final MessageStyle style;

  public HttpMessageWriter(MessageStyle style) {
    this.style = style;
  }

  public HttpMessage write(byte[] envelope) {
    return write(envelope, List.of());
  }

  /**
   * The envelope with attachments beside it.
   *
   * @param attachments those that the envelope names as parts ({@link AttachmentForm#PARTS}); with
   *     any of them even the plain style turns multipart
   */
  public HttpMessage write(byte[] envelope, List<AttachmentContent> attachments) {
    if (style == MessageStyle.PLAIN && attachments.isEmpty()) {
      return new HttpMessage("text/xml; charset=UTF-8", Binary.of(envelope));
    }
    String token = UUID.randomUUID().toString();
    boolean continued = style == MessageStyle.MULTIPART_CONTINUED;
    String boundary = "uuid:" + token;
    String rootId =
        continued ? "rootpart*" + token + "@example.jaxws.sun.com" : "root.message@cxf.apache.org";
    List<Part> parts = new ArrayList<>();
    byte[] root = style == MessageStyle.PLAIN ? envelope : extract(envelope, parts);
    for (AttachmentContent attachment : attachments) {
      parts.add(new Part(ContentIds.of(attachment.id()), attachment.content()));
    }
    Pieces out = new Pieces();
    part(
        out,
        boundary,
        rootId,
        "application/xop+xml; charset=UTF-8; type=\"text/xml\"",
        Binary.owned(root));
    parts.forEach(p -> part(out, boundary, p.id, "application/octet-stream", p.body));
    ascii(out, "\r\n--" + boundary + "--\r\n");
    return new HttpMessage(contentType(continued, boundary, rootId), Binary.owned(out.joined()));
  }

  private static String contentType(boolean continued, String boundary, String rootId) {
    String start =
        continued
            ? "start*0=\"<"
                + rootId.substring(0, 20)
                + "\"; start*1=\""
                + rootId.substring(20)
                + ">\""
            : "start=\"<" + rootId + ">\"";
    return "multipart/related; type=\"application/xop+xml\"; boundary=\""
        + boundary
        + "\"; "
        + start
        + "; start-info=\"text/xml\"";
  }

  /** Moves base64 out of the envelope; the very octets stay when there is none. */
  private static byte[] extract(byte[] envelope, List<Part> parts) {
    Document document = HardenedXml.parse(envelope);
    for (SmevVersion version : SmevVersion.values()) {
      move(document, version, "Content", parts);
      move(document, version, "SignaturePKCS7", parts);
    }
    return parts.isEmpty()
        ? envelope
        : StandaloneXml.write(document.getDocumentElement()).getBytes(StandardCharsets.UTF_8);
  }

  private static void move(Document document, SmevVersion version, String name, List<Part> parts) {
    NodeList found = document.getElementsByTagNameNS(version.basic(), name);
    for (int i = 0; i < found.getLength(); i++) {
      Element holder = (Element) found.item(i);
      if (holder.getElementsByTagNameNS(XopInclusion.NAMESPACE, "Include").getLength() > 0) {
        continue;
      }
      byte[] octets = Base64.getMimeDecoder().decode(holder.getTextContent());
      String id = UUID.randomUUID() + "@" + version.basic();
      parts.add(new Part(id, Binary.owned(octets)));
      for (Node child = holder.getFirstChild(); child != null; child = holder.getFirstChild()) {
        holder.removeChild(child);
      }
      Element include = document.createElementNS(XopInclusion.NAMESPACE, "xop:Include");
      include.setAttributeNS("http://www.w3.org/2000/xmlns/", "xmlns:xop", XopInclusion.NAMESPACE);
      include.setAttribute("href", ContentIds.reference(id));
      holder.appendChild(include);
    }
  }

  private static void part(Pieces out, String boundary, String id, String type, Binary body) {
    ascii(out, "\r\n--" + boundary + "\r\nContent-Type: " + type);
    ascii(out, "\r\nContent-Transfer-Encoding: binary\r\nContent-ID: <" + id + ">\r\n\r\n");
    out.add(body.shared());
  }

  private static void ascii(Pieces out, String text) {
    out.add(text.getBytes(StandardCharsets.US_ASCII));
  }

  private record Part(String id, Binary body) {}

  /** Joins once, at the end: a growing buffer would hold several copies of the attachments. */
  private static final class Pieces {
    private final List<byte[]> all = new ArrayList<>();
    private int size;

    void add(byte[] octets) {
      all.add(octets);
      size = Math.addExact(size, octets.length);
    }

    byte[] joined() {
      byte[] whole = new byte[size];
      int at = 0;
      for (byte[] piece : all) {
        System.arraycopy(piece, 0, whole, at, piece.length);
        at += piece.length;
      }
      return whole;
    }
  }
}
