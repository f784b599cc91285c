package org.kontingent.hub.registry;

import java.util.function.Supplier;

/**
 * Makes changing calls safe to repeat for 30 days (registry.md 9.3): the first answer is stored in
 * the transaction that did the work, and given again.
 */
public interface IdempotentCalls {
  /**
   * Runs {@code work} in one new transaction, unless this call was answered before. If {@code work}
   * throws, nothing is kept and the call may be repeated. After a lost race with another node the
   * work is run again, so it must do nothing outside the transaction.
   *
   * @throws RegistryRefusal REQUEST_ID_REUSED for other content under the same id, IN_PROGRESS if
   *     the same call is still being worked on
   */
  CallAnswer once(CallKey key, Supplier<String> work);
}
