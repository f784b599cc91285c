package org.kontingent.hub.registry.decision;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.DecidedAs;
import org.kontingent.hub.registry.IdentityState;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceRole;

/**
 * What sources tell of one field of one pupil. Holds personal values: for those only who may see
 * them.
 *
 * @param seen stands for all of it; {@link DecideValues} wants it back
 * @param decided how a person made the golden value what it is; null where sources alone did
 * @param until the last day of a lock; else null
 * @param values in order of precedence, the golden one first
 */
public record ToldValues(
    RegionalId pupil,
    ValueField field,
    String seen,
    DecidedAs decided,
    LocalDate until,
    List<Told> values) {
  public ToldValues {
    values = List.copyOf(values);
  }

  /**
   * What one record tells.
   *
   * @param group values of one number are one value to a person who chooses; from 1
   * @param value in a readable form; null where it may not be seen
   * @param golden it is the golden value's source
   * @param contending it is one of those contended about; others are outdated or agree
   * @param ifChosen what choosing it would change; null if it cannot be chosen
   */
  public record Told(
      UUID record,
      int group,
      String value,
      SourceRole role,
      String system,
      Instant eventTime,
      Instant asOf,
      boolean golden,
      boolean contending,
      IfChosen ifChosen) {
    /** The same where the value may not be seen. */
    public Told masked() {
      return new Told(
          record, group, null, role, system, eventTime, asOf, golden, contending, ifChosen);
    }

    /** Hides the value. */
    @Override
    public String toString() {
      return "Told[" + record + " by " + role + "]";
    }
  }

  /**
   * What would be otherwise.
   *
   * @param fields of the golden record
   * @param identityState as it would be
   * @param opens conflicts that would open, and {@code closes} those that would close
   */
  public record IfChosen(
      List<String> fields,
      IdentityState identityState,
      List<ConflictType> opens,
      List<ConflictType> closes) {
    public IfChosen {
      fields = List.copyOf(fields);
      opens = List.copyOf(opens);
      closes = List.copyOf(closes);
    }
  }

  /** The same where values may not be seen: nor may anything be decided by it. */
  public ToldValues masked() {
    return new ToldValues(
        pupil, field, null, decided, until, values.stream().map(Told::masked).toList());
  }
}
