package org.kontingent.hub.exchange.internal;

import java.nio.charset.StandardCharsets;
import org.kontingent.hub.exchange.AttachmentStore;
import org.kontingent.hub.exchange.ExchangeFiles;
import org.kontingent.hub.exchange.StoredAttachment;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.smev.MessageId;

/**
 * Brings the files a message names to the file store before the message is sent. A node that dies
 * on the way leaves files that the next one finds there, or replaces.
 */
public final class OutgoingFiles {
  private static final byte[] NAMES_FILES =
      "RefAttachmentHeaderList".getBytes(StandardCharsets.US_ASCII);

  private final AttachmentStore store;
  private final AttachedFiles attached;
  private final ExchangeFiles files;
  private final Transactions transactions;

  public OutgoingFiles(
      AttachmentStore store,
      AttachedFiles attached,
      ExchangeFiles files,
      Transactions transactions) {
    this.store = store;
    this.attached = attached;
    this.files = files;
    this.transactions = transactions;
  }

  /**
   * Whether something must be uploaded before the message is posted.
   *
   * @param body as it will be posted; looked at so that messages without files cost nothing
   */
  boolean areWaiting(MessageId message, byte[] body) {
    return contains(body, NAMES_FILES)
        && attached.of(message).stream().anyMatch(OutgoingFiles::isWaiting);
  }

  /**
   * Uploads what is not uploaded yet; no transaction is open meanwhile.
   *
   * @param alive called while octets flow, to hold on to the claim
   * @throws org.kontingent.hub.exchange.FileStoreFailure the message must not be sent now
   */
  void bring(MessageId message, ExchangeFiles.Alive alive) {
    for (AttachedFile file : attached.of(message)) {
      if (isWaiting(file)) {
        long size = store.find(file.content()).map(StoredAttachment::size).orElse(0L);
        files.upload(
            file.reference(),
            file.name().orElseThrow(),
            () -> store.open(file.content()),
            size,
            alive);
        transactions.run(() -> attached.uploaded(message, file.position()));
      }
    }
  }

  private static boolean isWaiting(AttachedFile file) {
    return file.outgoing() && file.form() == AttachedFile.Form.FILE && !file.uploaded();
  }

  private static boolean contains(byte[] body, byte[] what) {
    outer:
    for (int at = 0; at + what.length <= body.length; at++) {
      for (int i = 0; i < what.length; i++) {
        if (body[at + i] != what[i]) {
          continue outer;
        }
      }
      return true;
    }
    return false;
  }
}
