package org.kontingent.hub.sandbox;

import java.util.List;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;

/**
 * A notice a department sent unasked, and what came back; codes only, never content.
 *
 * @param taken {@code TAKEN}, or the fault by which the exchange refused it
 * @param answers in the order they came: {@code STATUS <code>}, {@code REJECTED <code>}, {@code
 *     REFUSED_BY_EXCHANGE}, or the root of the answer
 */
public record ToldNotice(
    MessageId messageId, String sender, KindOfData kind, String taken, List<String> answers) {
  public ToldNotice {
    answers = List.copyOf(answers);
  }
}
