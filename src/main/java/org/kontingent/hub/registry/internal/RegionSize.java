package org.kontingent.hub.registry.internal;

import java.util.Objects;
import org.kontingent.hub.platform.TaskResult;
import org.kontingent.hub.platform.Transactions;

/**
 * Watches whether the registry has outgrown the model it is matched by: among more children there
 * are more who are called alike by chance, and a model of fewer would take them for one child.
 */
public final class RegionSize {
  /** Twice the children halve the odds of a pair, which the margins of a link still bear. */
  private static final int MOST_TIMES = 2;

  private static final String OUTGROWN = "MODEL_OUTGROWN";

  private final Transactions transactions;
  private final ModelStore models;
  private final PupilStore pupils;

  public RegionSize(Transactions transactions, ModelStore models, PupilStore pupils) {
    this.transactions = Objects.requireNonNull(transactions);
    this.models = Objects.requireNonNull(models);
    this.pupils = Objects.requireNonNull(pupils);
  }

  /** Counts the pupils; says so if the model in force was made for far fewer. */
  public TaskResult check() {
    return transactions.call(
        () -> {
          int number = models.head().orElseThrow().number();
          long children = models.find(number).orElseThrow().children();
          long count = pupils.count();
          boolean isOutgrown = children > 0 && count > MOST_TIMES * children;
          return new TaskResult(count, isOutgrown ? OUTGROWN : TaskResult.DONE);
        });
  }
}
