package org.kontingent.hub.sandbox.internal;

import java.util.Optional;
import org.kontingent.hub.sandbox.Misbehaviour;
import org.kontingent.hub.sandbox.MisbehaviourKind;
import org.kontingent.hub.sandbox.Misbehaviours;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.v3.Operation;

/** Asks, in the middle of the work, whether it is to be done wrongly. */
@FunctionalInterface
public interface Tricks {
  /** For calls from inside, which are always served properly. */
  Tricks NONE = (kind, operation, data) -> Optional.empty();

  Optional<Misbehaviour> take(
      MisbehaviourKind kind, Operation operation, Optional<KindOfData> data);

  static Tricks of(Misbehaviours orders) {
    return orders::take;
  }

  default boolean does(MisbehaviourKind kind, Operation operation, Optional<KindOfData> data) {
    return take(kind, operation, data).isPresent();
  }
}
