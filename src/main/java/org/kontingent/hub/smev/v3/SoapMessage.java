package org.kontingent.hub.smev.v3;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.xml.HardenedXml;
import org.kontingent.hub.platform.xml.XmlLimits;
import org.kontingent.hub.smev.v3.internal.MimeHeader;
import org.kontingent.hub.smev.v3.internal.MimeParser;
import org.kontingent.hub.smev.v3.internal.XopInclusion;
import org.w3c.dom.Document;

/**
 * An HTTP message of the exchange taken apart: the envelope's octets as sent and the MIME parts
 * beside it. Takes plain XML and {@code multipart/related} of both styles met (smev3.md 1).
 *
 * <p>Errors: {@code BODY_TOO_LARGE}; {@code MIME_BROKEN} for anything that is not the multipart it
 * claims to be; {@code MIME_ROOT_MISSING}; {@code CHARSET_REFUSED} for XML not in UTF-8; {@code
 * XOP_BROKEN} when an Include names no part; {@code XML_REFUSED} at {@link #document()}. Not for
 * several threads.
 */
public final class SoapMessage {
  /** The 5 MB of attachments the exchange takes may stand inline, in base64. */
  private static final XmlLimits ENVELOPE =
      new XmlLimits(
          8 * 1024 * 1024,
          XmlLimits.DEFAULT_DEPTH,
          XmlLimits.DEFAULT_ATTRIBUTES,
          XmlLimits.DEFAULT_ATTRIBUTE_CHARS,
          8 * 1024 * 1024,
          XmlLimits.DEFAULT_NODES);

  private final byte[] envelope;
  private final Map<String, byte[]> parts;
  private Document document;

  private SoapMessage(byte[] envelope, Map<String, byte[]> parts) {
    this.envelope = envelope;
    this.parts = parts;
  }

  /**
   * Takes a message apart.
   *
   * @param contentType the HTTP header's value; null or empty counts as plain XML
   */
  public static SoapMessage parse(String contentType, byte[] body, MimeLimits limits) {
    if (body.length > limits.octets()) {
      throw new HubException(
          "BODY_TOO_LARGE",
          "The message is longer than the permitted " + limits.octets() + " octets.");
    }
    MimeHeader header = MimeHeader.parse(contentType == null ? "" : contentType);
    if (!header.value().startsWith("multipart/")) {
      requireUtf8(header);
      return new SoapMessage(body.clone(), Map.of());
    }
    List<MimeParser.Part> found = MimeParser.parse(header, body, limits);
    MimeParser.Part root = MimeParser.root(header, found);
    requireUtf8(root.type());
    Map<String, byte[]> parts = new LinkedHashMap<>();
    for (MimeParser.Part part : found) {
      if (part.contentId().isPresent() && parts.put(part.contentId().get(), part.body()) != null) {
        throw new HubException("MIME_BROKEN", "Two MIME parts carry the same Content-ID.");
      }
    }
    root.contentId().ifPresent(parts::remove);
    return new SoapMessage(root.body(), parts);
  }

  /** The envelope exactly as sent: the body itself, or the root part. */
  public byte[] envelope() {
    return envelope.clone();
  }

  /** Content-IDs (without angle brackets) of the parts beside the envelope. */
  public List<String> partIds() {
    return List.copyOf(parts.keySet());
  }

  /**
   * The parsed envelope in which every {@code xop:Include} but those of attachment contents is
   * replaced by base64 without line breaks: what signatures are computed over.
   */
  public Document document() {
    if (document == null) {
      Document parsed = HardenedXml.parse(envelope, ENVELOPE);
      XopInclusion.inline(parsed, this::part);
      document = parsed;
    }
    return document;
  }

  /**
   * The attachment contents beside the signed data, inline or as parts. They are outside every
   * signature of the envelope: trust each only after its own CMS signature.
   */
  public List<AttachmentContent> attachments() {
    return XopInclusion.attachments(document(), this::part);
  }

  private Optional<byte[]> part(String contentId) {
    return Optional.ofNullable(parts.get(contentId));
  }

  private static void requireUtf8(MimeHeader header) {
    String charset = header.parameter("charset").orElse("utf-8").toLowerCase(Locale.ROOT);
    if (!charset.equals("utf-8") && !charset.equals("utf8") && !charset.equals("us-ascii")) {
      throw new HubException("CHARSET_REFUSED", "The envelope must be UTF-8.");
    }
  }
}
