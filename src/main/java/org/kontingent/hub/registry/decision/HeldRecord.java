package org.kontingent.hub.registry.decision;

import java.time.Instant;
import java.util.UUID;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.SourceRole;

/**
 * A source record that is linked to nobody until a person decides. Holds personal values: for those
 * only who may see them.
 *
 * @param heldAs why
 * @param about name and birth date as the record tells them; null where they may not be seen
 * @param canBePlaced whether {@link DecideIdentity} can give it a place
 */
public record HeldRecord(
    UUID record,
    ConflictType heldAs,
    SourceRole role,
    String system,
    Instant receivedAt,
    String about,
    boolean canBePlaced) {
  /** The same where the values may not be seen. */
  public HeldRecord masked() {
    return new HeldRecord(record, heldAs, role, system, receivedAt, null, canBePlaced);
  }

  /** Hides the values. */
  @Override
  public String toString() {
    return "HeldRecord[" + record + " " + heldAs + "]";
  }
}
