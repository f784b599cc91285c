package org.kontingent.hub.registry.internal;

import java.time.Instant;
import java.util.Optional;

/** Keeps lookups that found nobody, and whom they locked out. Joins the caller's transaction. */
public interface LookupMisses {
  /** Past moments, too. */
  Optional<Instant> lockedUntil(String caller);

  void add(String caller, Instant at);

  /** How many after this moment. */
  int since(String caller, Instant after);

  /** Locks the caller out; its misses are forgotten, so that it begins anew afterwards. */
  void lockOut(String caller, Instant until);
}
