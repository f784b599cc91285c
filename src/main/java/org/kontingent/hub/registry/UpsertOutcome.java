package org.kontingent.hub.registry;

/** What became of a claim (registry.md 10.2). */
public enum UpsertOutcome {
  /** A new pupil, of this claim alone. */
  CREATED,
  /** The pupil's record, known under this key, took in the new claim. */
  UPDATED,
  /** The key was new; the claim joined a pupil known from elsewhere. */
  LINKED,
  /** A person must look: see the conflicts. Nothing of another pupil was touched. */
  QUEUED,
  /** The same claim stands already. */
  UNCHANGED
}
