package org.kontingent.hub.registry.internal;

import org.kontingent.hub.registry.RegionalId;

/** Follows ids that were merged away to their survivor. */
public final class Redirects {
  private static final int LONGEST_CHAIN = 100;

  private Redirects() {}

  /** The survivor of this id, itself if it was never merged or does not exist. */
  public static RegionalId survivor(PupilStore pupils, RegionalId id) {
    RegionalId current = id;
    for (int i = 0; i < LONGEST_CHAIN; i++) {
      RegionalId next = pupils.find(current).map(StoredPupil::mergedInto).orElse(null);
      if (next == null) {
        return current;
      }
      current = next;
    }
    throw new IllegalStateException("merges of " + id + " lead nowhere");
  }
}
