package org.kontingent.hub.sandbox;

import java.util.List;

/**
 * An information system behind the stand-in exchange that answers requests. It never sees an
 * envelope: the sandbox takes requests from the department's queue, hands over the business
 * document, and sends the outcome back signed by the department's own certificate, by the same way
 * as any provider's SendResponse.
 *
 * <p>Called from several threads at once. An exception counts as {@link Outcome.Rejected} with
 * FAILURE.
 */
public interface Department {
  /** The kinds of data it serves, as registered at the exchange. */
  List<ServedKind> kinds();

  Outcome answer(Question question);
}
