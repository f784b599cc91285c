package org.kontingent.hub.exchange.internal;

import java.util.List;
import org.kontingent.hub.exchange.ExchangeTransport;
import org.kontingent.hub.smev.v3.AttachmentContent;
import org.kontingent.hub.smev.v3.AttachmentHeader;
import org.kontingent.hub.smev.v3.Binary;
import org.kontingent.hub.smev.v3.HttpMessage;
import org.kontingent.hub.smev.v3.HttpMessageWriter;
import org.kontingent.hub.smev.v3.MessageStyle;
import org.kontingent.hub.smev.v3.PrimaryContent;
import org.kontingent.hub.smev.v3.RefAttachmentHeader;

/**
 * The attachments of a message that is being written. Write its envelope with {@link
 * org.kontingent.hub.smev.v3.AttachmentForm#PARTS}.
 *
 * @param contents those that travel with the message
 */
public record Enclosed(
    List<AttachmentHeader> headers,
    List<RefAttachmentHeader> refHeaders,
    List<AttachmentContent> contents) {
  public static final Enclosed NOTHING = new Enclosed(List.of(), List.of(), List.of());

  public Enclosed {
    headers = List.copyOf(headers);
    refHeaders = List.copyOf(refHeaders);
    contents = List.copyOf(contents);
  }

  /** The content with the headers of the attachments in it. */
  public PrimaryContent in(PrimaryContent content) {
    return new PrimaryContent(content.document(), content.personalSignature(), headers, refHeaders);
  }

  /**
   * The whole HTTP message around a signed envelope; the envelope's octets stay as they are. What
   * is to be journalled and posted.
   */
  public HttpMessage around(byte[] sealed) {
    return contents.isEmpty()
        ? new HttpMessage(ExchangeTransport.XML, Binary.owned(sealed))
        : new HttpMessageWriter(MessageStyle.PLAIN).write(sealed, contents);
  }
}
