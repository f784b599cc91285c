package org.kontingent.hub.registry.matching.internal;

import java.util.Arrays;
import org.kontingent.hub.registry.matching.Feed;
import org.kontingent.hub.registry.matching.FeedRow;
import org.kontingent.hub.registry.matching.MatchKeys;
import org.kontingent.hub.registry.matching.MatchModel;
import org.kontingent.hub.registry.matching.Repair;

/** The keys of one row, by the same steps as in a run over many. */
public final class RowKeys implements MatchKeys {
  private final FrozenModel model;
  private final WordMemory memory = new WordMemory();

  public RowKeys(MatchModel model) {
    this.model = (FrozenModel) model;
  }

  @Override
  public long[] of(Feed feed, FeedRow row) {
    Columns columns = new Columns();
    NameWords words = new NameWords(memory);
    Texts texts = new Texts();
    long[] repairs = new long[Repair.values().length];
    new Intake(columns, words, texts, repairs, problem -> {}).take(feed, row);
    ReadingOrder.repair(columns, words, new Frequencies(model, columns, words, texts), repairs);
    long[] keys = new long[BlockKeys.KINDS];
    new BlockKeys(columns, words, texts).of(0, keys);
    return Arrays.stream(keys).filter(key -> key != 0).distinct().toArray();
  }
}
