package org.kontingent.hub.registry.school;

import java.util.Optional;
import org.kontingent.hub.registry.RegionalId;

/** Use case: the way of a pupil through organisations (registry.md 10.2, GetTrajectory). */
public interface ReadTrajectory {
  /** Empty if there is no such pupil; an id merged away leads to its survivor. */
  Optional<Trajectory> of(RegionalId pupil);
}
