package org.kontingent.hub.registry.decision;

import java.time.LocalDate;
import java.util.UUID;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.OperatorOrder;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.RegistryRefusal;

/**
 * A person decides which of the values that sources tell is the golden one (registry.md 4.25, 6.4).
 * A value is named by the source record that tells it, never by itself. Each decision is one
 * transaction with all that follows and its row in the log of operators' actions; it belongs to the
 * strand of the record it names and goes with it through merges and un-merges. {@link
 * DecideIdentity#takeBack} takes it back.
 *
 * <p>{@code seen} is what {@link ReadConflicts} told with the values: if sources have told others
 * since, nothing is decided and {@link RegistryRefusal} {@code VERSION_CONFLICT} says so. All throw
 * {@code NOT_FOUND} for an unknown id, or a record that does not tell a value of the field.
 */
public interface DecideValues {
  /** Longest time a value can be locked for. */
  int MOST_LOCKED_YEARS = 1;

  /**
   * In an open conflict about a value, this record's value is the golden one as long as the values
   * contended about are those seen; the conflict is settled as long. {@code STATE_FORBIDDEN} if the
   * conflict is closed or not about such a value.
   */
  Decided choose(UUID conflict, UUID record, String seen, OperatorOrder order);

  /**
   * The value this record tells stays the golden one through that day, in the region's zone,
   * whatever sources tell. Death and annulment of what the value rests on are not held up, and
   * values told after this still open a conflict. {@link HubException} {@code BAD_VALUE} unless the
   * day lies between today and a year from today.
   */
  Decided lock(
      RegionalId pupil,
      ValueField field,
      UUID record,
      String seen,
      LocalDate until,
      OperatorOrder order);
}
