package org.kontingent.hub.registry.internal;

import java.io.StringReader;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.matching.MatchKeys;
import org.kontingent.hub.registry.matching.MatchModel;
import org.kontingent.hub.registry.matching.StrandMatching;
import org.kontingent.hub.registry.model.ModelOrigin;
import org.kontingent.hub.registry.model.ModelState;
import org.kontingent.hub.registry.model.ModelVersion;

/**
 * The versions of the model, ready for use. Which one is in force is read from the database each
 * time it is asked for, so that all nodes go by the same one from the moment it is adopted.
 */
public final class MatchModels {
  private static final String SYSTEM = "hub";
  private static final int MOST_KEPT = 4;

  /**
   * What matches by one version.
   *
   * @param isKeyed whether everybody can be found by its keys yet
   */
  public record Judge(int number, boolean isKeyed, MatchKeys keys, StrandMatching matching) {
    /** What to write at those it put somewhere: nothing it does before that is final. */
    int mark() {
      return isKeyed ? number : 0;
    }
  }

  private final ModelStore store;
  private final Map<Integer, Judge> known = new ConcurrentHashMap<>();

  public MatchModels(ModelStore store) {
    this.store = store;
  }

  /** The one in force, as this transaction sees it. */
  public Judge inForce() {
    ModelStore.Head head =
        store.head().orElseThrow(() -> new IllegalStateException("no model was ever put in force"));
    Judge judge = of(head.number());
    return head.isKeyed()
        ? judge
        : new Judge(judge.number(), false, judge.keys(), judge.matching());
  }

  /** Any version that was made. */
  public Judge of(int number) {
    Judge judge = known.get(number);
    if (judge == null) {
      if (known.size() >= MOST_KEPT) {
        known.clear();
      }
      MatchModel model = MatchModel.read(new StringReader(store.contents(number).orElseThrow()));
      judge = new Judge(number, true, MatchKeys.with(model), StrandMatching.with(model));
      known.put(number, judge);
    }
    return judge;
  }

  /**
   * To be called at every start. The first one puts the model shipped in force; one of a release
   * with other normal forms, other rules or another model shipped puts a successor in force, for
   * what was judged before would be judged otherwise now.
   */
  public void begin(Transactions transactions, Clock clock) {
    MatchModel shipped = MatchModel.standard();
    transactions.run(
        () -> {
          Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
          Optional<ModelStore.Head> head = store.head();
          if (head.isEmpty()) {
            putInForce(shipped, ModelOrigin.SHIPPED, null, now);
            store.settled(1, now);
            return;
          }
          ModelVersion adopted = store.find(head.get().number()).orElseThrow();
          Optional<MatchModel> model = readable(store.contents(adopted.number()).orElseThrow());
          boolean isShipped = adopted.origin().isShipped() || model.isEmpty();
          MatchModel grown = shipped.grownTo(adopted.children());
          boolean isOther = isShipped && !grown.fingerprint().equals(adopted.fingerprint());
          if ((isOther || adopted.rules() != StrandMatching.RULES) && isStillAdopted(adopted)) {
            if (isShipped) {
              putInForce(grown, originOf(grown, shipped), null, now);
            } else {
              putInForce(model.get(), ModelOrigin.THRESHOLDS, adopted, now);
            }
          }
        });
  }

  /**
   * Before a first load: the model shipped comes into force as it is for a region of so many
   * children, unless people have put one in force that they chose. Gives what is in force then.
   */
  public Judge grownTo(long children, Transactions transactions, Clock clock) {
    MatchModel shipped = MatchModel.standard();
    MatchModel grown = shipped.grownTo(children);
    return transactions.call(
        () -> {
          Judge before = inForce();
          ModelVersion adopted = store.lock(before.number()).orElseThrow();
          if (adopted.state() == ModelState.ADOPTED
              && adopted.origin().isShipped()
              && !grown.fingerprint().equals(adopted.fingerprint())) {
            Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
            putInForce(grown, originOf(grown, shipped), null, now);
          }
          return inForce();
        });
  }

  private static ModelOrigin originOf(MatchModel grown, MatchModel shipped) {
    return grown.children() > shipped.children() ? ModelOrigin.GROWN : ModelOrigin.SHIPPED;
  }

  /** Another node may have been quicker. */
  private boolean isStillAdopted(ModelVersion version) {
    return store.lock(version.number()).orElseThrow().state() == ModelState.ADOPTED;
  }

  private void putInForce(MatchModel model, ModelOrigin origin, ModelVersion base, Instant now) {
    List<ModelVersion> all = store.all();
    int number = all.isEmpty() ? 1 : all.get(0).number() + 1;
    store.add(
        ModelVersion.ordered(
                number,
                origin,
                base == null ? null : (Integer) base.number(),
                StrandMatching.RULES,
                SYSTEM,
                "release",
                now)
            .made(model, base == null ? 0 : base.records(), now),
        text(model));
    store.adopt(number, SYSTEM, now);
  }

  /** Empty if it was made with other normal forms than this release has. */
  private static Optional<MatchModel> readable(String contents) {
    try {
      return Optional.of(MatchModel.read(new StringReader(contents)));
    } catch (HubException otherForms) {
      return Optional.empty();
    }
  }

  /** A model as {@link ModelStore} keeps it. */
  static String text(MatchModel model) {
    StringWriter text = new StringWriter();
    model.write(text);
    return text.toString();
  }
}
