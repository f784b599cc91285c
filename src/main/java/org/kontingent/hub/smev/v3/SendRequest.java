package org.kontingent.hub.smev.v3;

import java.util.List;
import java.util.Optional;

/**
 * Operation SendRequest: the signed data and what travels beside it.
 *
 * @param routing the block {@code routing:Routing}, only 1.3
 */
public record SendRequest(
    RequestData data, List<AttachmentContent> attachments, Optional<XmlFragment> routing) {
  public SendRequest {
    attachments = List.copyOf(attachments);
  }

  public static SendRequest of(RequestData data) {
    return new SendRequest(data, List.of(), Optional.empty());
  }
}
