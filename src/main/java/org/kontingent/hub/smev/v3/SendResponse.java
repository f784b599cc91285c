package org.kontingent.hub.smev.v3;

import java.util.List;

/** Operation SendResponse: the signed data and the attachments that travel beside it. */
public record SendResponse(ResponseData data, List<AttachmentContent> attachments) {
  public SendResponse {
    attachments = List.copyOf(attachments);
  }

  public static SendResponse of(ResponseData data) {
    return new SendResponse(data, List.of());
  }
}
