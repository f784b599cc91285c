package org.kontingent.hub.exchange;

import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.v3.RejectCode;

/**
 * Port: whoever serves a kind of data. Registering one bean and its schema is all it takes: the hub
 * polls the kind, verifies, stores and confirms what comes, checks it against the schema, and sends
 * what the handler replies (docs/dev/provider.md).
 *
 * <p>Called in the transaction that settles the request and signs the reply: effect and answer are
 * committed together or not at all. Throwing rolls everything back and the request is tried again
 * after a pause; after the last attempt an operator is alerted and the requester is refused with
 * FAILURE. Called from any thread; must do nothing outside the database.
 */
public interface RequestHandler {
  /** Root element of the requests. */
  KindOfData kind();

  /** What a request must be like to reach the handler; by default the published schema. */
  default PayloadCheck check() {
    return PayloadCheck.PUBLISHED;
  }

  /**
   * Does what is asked and says what to answer. Of a broadcast the reply is thrown away: nobody may
   * answer it (smev3.md 4.9).
   */
  ProviderReply handle(ReceivedRequest request);

  /**
   * Replies to a test message. No data may be changed (smev3.md 4.15); by default nothing is even
   * looked up.
   */
  default ProviderReply handleTest(ReceivedRequest request) {
    return new ProviderReply.Rejected(
        RejectCode.NO_DATA, "Тестовое сообщение принято, данные не изменялись.");
  }
}
