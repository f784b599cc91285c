package org.kontingent.hub.registry.decision;

import java.util.UUID;
import org.kontingent.hub.platform.OperatorOrder;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.RegistryRefusal;

/**
 * A person gives a claim a place that was held back because its key seems to be used for another
 * child (registry.md 6.3, M1). From then on the key leads there, and what the system says under it
 * next is of that child; what it said under the key before stays where it was. Corrections held
 * back too that tell the same names and birth date go with it. {@link DecideIdentity#takeBack}
 * undoes it: the record then stands by itself, touches nobody, and the question is asked again.
 *
 * <p>Consents registered under the key were given for whoever it was used for then: the
 * organisation registers them anew.
 *
 * <p>All throw {@link RegistryRefusal}: {@code NOT_FOUND} for an unknown id, {@code
 * STATE_FORBIDDEN} for a record that is not held, or is a department's notice, which is no child of
 * its own.
 */
public interface PlaceHeld {
  /** The record is of this pupil, whether the key led there before or not. */
  Decided with(UUID record, RegionalId pupil, OperatorOrder order);

  /**
   * The record is not of the child the key led to. Whose it is follows from what it says; if nobody
   * known fits, it begins a child of its own.
   */
  Decided apart(UUID record, OperatorOrder order);
}
