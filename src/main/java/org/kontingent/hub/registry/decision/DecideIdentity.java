package org.kontingent.hub.registry.decision;

import org.kontingent.hub.platform.OperatorOrder;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.RegistryRefusal;
import org.kontingent.hub.registry.SourceKey;

/**
 * A person decides who is who (registry.md 4.25, 6.6). Each decision is one transaction together
 * with all that follows from it and its row in the log of operators' actions; it is kept for ever,
 * and what it did is computed anew when it is taken back.
 *
 * <p>All throw {@link RegistryRefusal}: {@code NOT_FOUND} for an unknown id; {@code
 * STATE_FORBIDDEN} if there is nothing to decide, such as a merge of a pupil with itself.
 */
public interface DecideIdentity {
  /**
   * Two pupils are one child. The confirmed one survives, else the one created earlier, unless only
   * the other is known to the federal segment; the other id leads to it from now on.
   */
  Decided merge(RegionalId one, RegionalId other, OperatorOrder order);

  /**
   * An id that leads to a survivor gets back what it was, and both are as if they had never been
   * one. They are not made one again by what is known of them.
   */
  Decided unmerge(RegionalId absorbed, OperatorOrder order);

  /** Two pupils are two children: never joined, never proposed again. */
  Decided notSame(RegionalId one, RegionalId other, OperatorOrder order);

  /** What was said under this key is not of the pupil it stands with: it begins one of its own. */
  Decided unlink(SourceKey key, OperatorOrder order);

  /** What was said under this key is of this pupil. */
  Decided link(SourceKey key, RegionalId pupil, OperatorOrder order);

  /** An earlier decision never was; whatever else is known decides. */
  Decided takeBack(DecisionId decision, OperatorOrder order);
}
