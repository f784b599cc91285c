package org.kontingent.hub.exchange;

import java.time.Instant;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;

/** A question we asked, as the exchange module remembers it. */
public record AskedQuestion(
    MessageId messageId,
    KindOfData kind,
    String correlation,
    Instant askedAt,
    QuestionState state) {}
