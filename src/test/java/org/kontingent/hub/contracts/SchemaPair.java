package org.kontingent.hub.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.w3c.dom.Document;

/** Our schema and the published one, side by side under the same documents. */
final class SchemaPair {
  private static final int MOST_TOLD = 15;

  private final FileSchema ours;
  private final FileSchema published;

  SchemaPair(FileSchema ours, FileSchema published) {
    this.ours = ours;
    this.published = published;
  }

  /** Fails unless both give the same verdict on every mutant of the seeds, and enough of each. */
  Tally agreeOn(List<Document> seeds) {
    return agreeOn(seeds, List.of());
  }

  /**
   * The same, and each element is also given each of these types by {@code xsi:type}.
   *
   * @param wireTypes names of types as {@code {namespace}name}
   */
  Tally agreeOn(List<Document> seeds, List<String> wireTypes) {
    Verdict our = new Verdict(ours.schema());
    Verdict their = new Verdict(published.schema());
    List<String> disagreements = new ArrayList<>();
    int[] counts = new int[2];
    BiConsumer<Document, String> judge =
        (document, what) -> {
          boolean theirs = their.accepts(document);
          counts[theirs ? 0 : 1]++;
          if (our.accepts(document) != theirs) {
            disagreements.add(
                what + "\n    ours: " + our.reason() + "\n    published: " + their.reason());
          }
        };
    new Mutants(seeds, Probes.of(ours, published), Probes.repetitions(ours, published), wireTypes)
        .forEach(judge);
    assertThat(disagreements.stream().limit(MOST_TOLD).toList())
        .as("%d documents are judged differently", disagreements.size())
        .isEmpty();
    return new Tally(counts[0], counts[1]);
  }

  /** True if some mutant of the seeds, or a seed, is judged differently; stops at the first. */
  boolean differOn(List<Document> seeds) {
    Verdict our = new Verdict(ours.schema());
    Verdict their = new Verdict(published.schema());
    try {
      // Copies, since the search may end in the middle of a change.
      List<Document> copies = seeds.stream().map(d -> (Document) d.cloneNode(true)).toList();
      new Mutants(
              copies, Probes.of(ours, published), Probes.repetitions(ours, published), List.of())
          .forEach(
              (document, what) -> {
                if (our.accepts(document) != their.accepts(document)) {
                  throw new FoundOne();
                }
              });
      return false;
    } catch (FoundOne e) {
      return true;
    }
  }

  private static final class FoundOne extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /** How many mutants both accepted and both refused. */
  record Tally(int accepted, int refused) {}
}
