package org.kontingent.hub.journal.internal;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What the check must know of stored bodies. */
public interface BodyStore {
  /**
   * A stored body.
   *
   * @param digest of the stored octets
   * @param readable false if its key is gone
   * @param destroyed whether its destruction was ordered and noted
   * @param archived whether it was purged and stands in an archive file; its digest is null then
   */
  record Standing(String digest, boolean readable, boolean destroyed, boolean archived) {}

  /** By entry; entries without a body are left out. */
  Map<UUID, Standing> standings(Collection<UUID> entries);
}
