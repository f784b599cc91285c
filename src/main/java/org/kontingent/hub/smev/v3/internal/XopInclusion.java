package org.kontingent.hub.smev.v3.internal;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.smev.v3.AttachmentContent;
import org.kontingent.hub.smev.v3.Binary;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Puts the octets of MIME parts back where {@code xop:Include} stands. */
public final class XopInclusion {
  public static final String NAMESPACE = "http://www.w3.org/2004/08/xop/include";

  private XopInclusion() {}

  /** Replaces every Include outside attachment contents by base64 without line breaks. */
  public static void inline(Document document, Function<String, Optional<byte[]>> parts) {
    requireDistinct(includes(document));
    for (Element include : includes(document)) {
      if (!isAttachmentContent(include.getParentNode())) {
        requireAlone(include);
        String base64 = Base64.getEncoder().encodeToString(part(include, parts));
        include.getParentNode().replaceChild(document.createTextNode(base64), include);
      }
    }
  }

  /** Contents of the AttachmentContentList of an operation, request or response. */
  public static List<AttachmentContent> attachments(
      Document document, Function<String, Optional<byte[]>> parts) {
    Element operation = SoapBody.onlyChild(document);
    List<AttachmentContent> found = new ArrayList<>();
    for (SmevVersion version : SmevVersion.values()) {
      for (Element holder : holders(operation, version)) {
        for (Element list : Dom.children(holder, version.basic(), "AttachmentContentList")) {
          for (Element item : Dom.children(list, version.basic(), "AttachmentContent")) {
            found.add(content(item, version.basic(), parts));
          }
        }
      }
    }
    return found;
  }

  private static List<Element> holders(Element operation, SmevVersion version) {
    List<Element> holders = new ArrayList<>(List.of(operation));
    holders.addAll(Dom.children(operation, version.types(), "RequestMessage"));
    holders.addAll(Dom.children(operation, version.types(), "ResponseMessage"));
    return holders;
  }

  private static AttachmentContent content(
      Element item, String b, Function<String, Optional<byte[]>> parts) {
    String id = Dom.token(item, b, "Id").orElse("");
    Element content = Dom.require(item, b, "Content");
    Optional<Element> include = Dom.child(content, NAMESPACE, "Include");
    if (include.isPresent()) {
      return new AttachmentContent(id, Binary.owned(part(include.get(), parts)));
    }
    try {
      return new AttachmentContent(id, Binary.ofBase64(content.getTextContent()));
    } catch (IllegalArgumentException e) {
      throw Dom.unreadable("The content of an attachment is no base64.");
    }
  }

  private static List<Element> includes(Document document) {
    NodeList all = document.getElementsByTagNameNS(NAMESPACE, "Include");
    List<Element> found = new ArrayList<>();
    for (Node node = all.item(0); node != null; node = all.item(found.size())) {
      found.add((Element) node);
    }
    return found;
  }

  private static boolean isAttachmentContent(Node parent) {
    for (SmevVersion version : SmevVersion.values()) {
      if (parent instanceof Element element && Dom.is(element, version.basic(), "Content")) {
        return true;
      }
    }
    return false;
  }

  private static byte[] part(Element include, Function<String, Optional<byte[]>> parts) {
    String href = include.getAttribute("href").strip();
    if (!href.startsWith("cid:")) {
      throw new HubException("XOP_BROKEN", "An xop:Include does not name a part of its message.");
    }
    String plain = href.substring("cid:".length());
    return parts
        .apply(MimeHeader.percentDecoded(plain))
        .or(() -> parts.apply(plain))
        .orElseThrow(
            () -> new HubException("XOP_BROKEN", "An xop:Include names a part that is missing."));
  }

  /** A part included twice would let a small message swell without measure. */
  private static void requireDistinct(List<Element> includes) {
    Set<String> seen = new HashSet<>();
    for (Element include : includes) {
      if (!seen.add(MimeHeader.percentDecoded(include.getAttribute("href").strip()))) {
        throw new HubException("XOP_BROKEN", "Two xop:Include elements name the same part.");
      }
    }
  }

  private static void requireAlone(Element include) {
    Node parent = include.getParentNode();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
      boolean blankText = node.getNodeType() == Node.TEXT_NODE && node.getNodeValue().isBlank();
      if (node != include && node.getNodeType() != Node.COMMENT_NODE && !blankText) {
        throw new HubException("XOP_BROKEN", "An xop:Include must be the only content.");
      }
    }
    if (!(parent instanceof Element)) {
      throw new HubException("XOP_BROKEN", "An xop:Include stands at no element.");
    }
  }
}
