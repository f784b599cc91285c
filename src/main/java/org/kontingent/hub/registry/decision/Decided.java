package org.kontingent.hub.registry.decision;

import java.util.List;
import java.util.UUID;
import org.kontingent.hub.registry.RegionalId;

/**
 * What a decision led to.
 *
 * @param pupils everybody who stands apart now, of those the decision was about, in a fixed order
 * @param redirects ids that lead to somebody else since this decision
 * @param restored ids that lead to themselves again, or for the first time
 * @param laterRecords source records that came while two were one: a person should look where they
 *     belong
 */
public record Decided(
    DecisionId decision,
    List<RegionalId> pupils,
    List<Redirect> redirects,
    List<RegionalId> restored,
    List<UUID> laterRecords) {
  /** From now on {@code from} answers with {@code to}. */
  public record Redirect(RegionalId from, RegionalId to) {}

  public Decided {
    pupils = List.copyOf(pupils);
    redirects = List.copyOf(redirects);
    restored = List.copyOf(restored);
    laterRecords = List.copyOf(laterRecords);
  }
}
