package org.kontingent.hub.exchange.internal.provide;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kontingent.hub.exchange.PayloadCheck;
import org.kontingent.hub.exchange.RequestHandler;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.xml.PublishedSchemas;
import org.kontingent.hub.smev.KindOfData;

/** Who serves which kind of data. */
public final class RequestHandlers {
  private final Map<KindOfData, RequestHandler> byKind = new LinkedHashMap<>();

  /**
   * @throws HubException {@code KIND_SERVED_TWICE}, or {@code SCHEMA_MISSING} if a handler relies
   *     on a published schema that is not there: better not to start than to refuse everything
   */
  public RequestHandlers(List<RequestHandler> handlers) {
    for (RequestHandler handler : handlers) {
      KindOfData kind = handler.kind();
      if (byKind.put(kind, handler) != null) {
        throw new HubException("KIND_SERVED_TWICE", "Two handlers serve " + kind + ".");
      }
      if (handler.check() == PayloadCheck.PUBLISHED && !PublishedSchemas.knows(kind.namespace())) {
        throw new HubException(
            "SCHEMA_MISSING", "xsd/catalog.xml names no schema for " + kind + ", which is served.");
      }
    }
  }

  List<KindOfData> kinds() {
    return List.copyOf(byKind.keySet());
  }

  Optional<RequestHandler> of(KindOfData kind) {
    return Optional.ofNullable(byKind.get(kind));
  }
}
