package org.kontingent.hub.sandbox.internal;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.v3.ReplyTo;
import org.kontingent.hub.smev.v3.RequestData;

/** Issues ReplyTo values of the form the real exchange uses, and knows them again as a whole. */
final class ReplyAddresses {
  private static final int KEPT = 200_000;

  private final Map<String, StoredRequest> issued =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, StoredRequest> eldest) {
          return size() > KEPT;
        }
      };
  private long sequence = 4_000_000;

  synchronized ReplyTo issue(RequestData data, String mnemonic) {
    KindOfData root = data.content().document().root();
    String tail = root.namespace().replaceAll("[^A-Za-z0-9.]+", "_");
    String json =
        String.format(
            "{\"sid\":%d,\"mid\":\"%s\",\"eol\":%d,\"slc\":\"%s\",\"mnm\":\"%s\"}",
            sequence++,
            data.messageId(),
            data.endOfLife().map(moment -> moment.toEpochMilli()).orElse(0L),
            tail + "_" + root.rootElement(),
            mnemonic);
    return new ReplyTo(Base64.getEncoder().encodeToString(json.getBytes(StandardCharsets.UTF_8)));
  }

  synchronized void remember(StoredRequest request) {
    issued.put(request.replyTo().value(), request);
  }

  synchronized Optional<StoredRequest> resolve(ReplyTo to) {
    return Optional.ofNullable(issued.get(to.value().strip()));
  }
}
