package org.kontingent.hub.registry.internal;

import org.kontingent.hub.registry.RegionalId;

/** Chooses one of so many pupils, evenly and always the same ones. */
final class Sampling {
  private Sampling() {}

  static boolean isChosen(RegionalId pupil, int every) {
    long mixed =
        (pupil.value().getMostSignificantBits() * 31 + pupil.value().getLeastSignificantBits())
            * 0x9E37_79B9_7F4A_7C15L;
    return Long.remainderUnsigned(mixed >>> 16, every) == 0;
  }
}
