package org.kontingent.hub.registry;

import java.util.List;

/** Tells where the questions about pupils stand. */
public interface ReadVerification {
  /** All questions about these pupils, by pupil, then oldest first; unknown pupils give none. */
  List<VerificationState> read(List<RegionalId> pupils);
}
