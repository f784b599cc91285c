package org.kontingent.hub.services;

/**
 * Port: keeps the exact octets of every accepted write as evidence. Called in the transaction of
 * the write's effect, so that neither exists without the other; failing refuses the call.
 */
@FunctionalInterface
public interface KeepAcceptedCalls {
  void keep(AcceptedCall call);
}
