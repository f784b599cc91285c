package org.kontingent.hub.registry.internal;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.registry.ConsentId;
import org.kontingent.hub.registry.SourceKey;

/** Keeps consents for ever. Every method joins the caller's transaction. */
public interface ConsentStore {
  void add(StoredConsent consent);

  Optional<StoredConsent> find(ConsentId id);

  /** Consents registered for pupils under these keys, newest first. */
  List<StoredConsent> about(Collection<SourceKey> keys);
}
