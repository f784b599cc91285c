package org.kontingent.hub.registry.locator;

import java.util.Optional;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.ValidationFailed;

/**
 * Finds a child by what a caller knows of it (registry.md 6.3, 10.2), in the whole region, and
 * tells nothing that the caller did not give but masked hints.
 *
 * <p>Guessing is held up: after so many lookups of one calling system that found nobody within so
 * much time (settings; over all nodes) every lookup of it is refused for a while. Children whose
 * data may not be worked on are found by nobody, just as if they did not exist. Do not call it in a
 * transaction that may be rolled back: misses are counted in one of their own.
 */
public interface LocatePupil {
  /**
   * @param caller mnemonic of the calling system
   * @throws LookupRefused LOCKED_OUT, or RATE_LIMITED if too many lookups of the caller are under
   *     way at this node
   * @throws ValidationFailed if it is not enough to look by
   */
  Located locate(Sought sought, String caller);

  /**
   * The child a reference leads to, or the one it was merged into; empty if it was given to another
   * caller, is over, or is none.
   */
  Optional<RegionalId> resolve(CandidateRef ref, String caller);
}
