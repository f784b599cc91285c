package org.kontingent.hub.exchange.internal;

import java.util.List;
import org.kontingent.hub.smev.v3.AttachmentContent;
import org.kontingent.hub.smev.v3.AttachmentHeader;
import org.kontingent.hub.smev.v3.FileCredentials;
import org.kontingent.hub.smev.v3.PrimaryContent;
import org.kontingent.hub.smev.v3.RefAttachmentHeader;
import org.kontingent.hub.smev.v3.ResponseContent;

/**
 * The attachments of a delivered message, nothing of them checked.
 *
 * @param headers of those that travel with the message; under the message's signature
 * @param refHeaders of those in the file store; under the message's signature
 * @param credentials to fetch them with, until the delivery is confirmed
 * @param contents outside of every signature of the message
 */
public record Carried(
    List<AttachmentHeader> headers,
    List<RefAttachmentHeader> refHeaders,
    List<FileCredentials> credentials,
    List<AttachmentContent> contents) {
  public static final Carried NOTHING = new Carried(List.of(), List.of(), List.of(), List.of());

  public Carried {
    headers = List.copyOf(headers);
    refHeaders = List.copyOf(refHeaders);
    credentials = List.copyOf(credentials);
    contents = List.copyOf(contents);
  }

  /** Of an answer or a request. */
  public static Carried by(
      ResponseContent content,
      List<FileCredentials> credentials,
      List<AttachmentContent> contents) {
    List<AttachmentHeader> headers =
        content instanceof PrimaryContent primary ? primary.attachments() : List.of();
    List<RefAttachmentHeader> refHeaders =
        content instanceof PrimaryContent primary ? primary.refAttachments() : List.of();
    return headers.isEmpty() && refHeaders.isEmpty() && contents.isEmpty()
        ? NOTHING
        : new Carried(headers, refHeaders, credentials, contents);
  }

  /** Whether something must be fetched, which may take minutes. */
  public boolean namesFiles() {
    return !refHeaders.isEmpty();
  }
}
