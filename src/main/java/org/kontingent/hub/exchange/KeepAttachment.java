package org.kontingent.hub.exchange;

import java.io.IOException;
import java.io.InputStream;

/** Use case: keep a file so that it can go out with a question, an answer or a notice. */
public interface KeepAttachment {
  /**
   * Stores the content, digested for the installation's key of the moment. Not within a
   * transaction. A file no message takes up is swept after a while.
   *
   * @throws IOException whatever {@code content} throws
   * @throws org.kontingent.hub.platform.HubException {@code ATTACHMENT_TOO_LARGE} beyond what the
   *     file store takes
   */
  StoredAttachment keep(InputStream content) throws IOException;
}
