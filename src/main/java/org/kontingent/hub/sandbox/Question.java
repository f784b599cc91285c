package org.kontingent.hub.sandbox;

import java.time.Instant;
import java.util.List;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.kontingent.hub.smev.v3.XmlFragment;

/**
 * A request as a department gets it.
 *
 * @param payload the business document
 * @param senderMnemonic who asks, by the exchange's word
 * @param sentAt when the exchange received the request
 * @param test the sender marked it as a test: change no data
 * @param files readable until the department has answered
 */
public record Question(
    MessageId messageId,
    KindOfData kind,
    XmlFragment payload,
    String senderMnemonic,
    Instant sentAt,
    boolean test,
    SmevVersion version,
    List<AttachedFile> files) {
  public Question {
    files = List.copyOf(files);
  }

  /** Without files. */
  public Question(
      MessageId messageId,
      KindOfData kind,
      XmlFragment payload,
      String senderMnemonic,
      Instant sentAt,
      boolean test,
      SmevVersion version) {
    this(messageId, kind, payload, senderMnemonic, sentAt, test, version, List.of());
  }
}
