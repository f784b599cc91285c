package org.kontingent.hub.registry.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.registry.ConsentId;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.registry.StrandId;
import org.kontingent.hub.registry.consent.Withdrawal;

/**
 * Keeps consents for ever; of one whose pupil's data are destroyed only the id and its days, and it
 * is found no more. Every method joins the caller's transaction.
 */
public interface ConsentStore {
  void add(StoredConsent consent);

  Optional<StoredConsent> find(ConsentId id);

  /** Reads it anew and locks it for this transaction. */
  Optional<StoredConsent> lock(ConsentId id);

  /** Of a consent that {@link #lock} locked in this transaction. */
  void withdrawn(Withdrawal withdrawal, Instant now);

  /** Whose it is: of the strand it was kept with, else of whom its key leads to now. */
  Optional<RegionalId> pupilOf(ConsentId id);

  /**
   * Consents registered for pupils under these keys, those left out that are another child's since
   * the key was given away; and those the pupil kept from such a key. Newest first.
   *
   * @param pupil null for one that is not known yet
   */
  List<StoredConsent> about(Collection<SourceKey> keys, RegionalId pupil);

  /**
   * The key is about to lead elsewhere: what was registered under it so far stays with the strand
   * it led to.
   *
   * @param before when the first record of the other child arrived
   */
  void keepWith(StrandId strand, SourceKey key, Instant before);
}
