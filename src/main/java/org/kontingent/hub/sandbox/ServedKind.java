package org.kontingent.hub.sandbox;

import java.util.Optional;
import org.kontingent.hub.smev.KindOfData;

/**
 * A kind of data as registered at the exchange.
 *
 * @param request root of the request
 * @param response root of the response, same namespace
 * @param check a document that fails it comes back to its sender as an asynchronous rejection.
 *     Empty: nothing is checked
 */
public record ServedKind(KindOfData request, KindOfData response, Optional<ContentCheck> check) {}
