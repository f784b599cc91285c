package org.kontingent.hub.registry.matching.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.kontingent.hub.registry.matching.internal.Columns.Int;
import org.kontingent.hub.registry.matching.internal.FrozenModel.Measures;
import org.kontingent.hub.registry.matching.internal.FrozenModel.RootUse;
import org.kontingent.hub.registry.matching.internal.FrozenModel.Vocabulary;
import org.kontingent.hub.registry.matching.internal.FrozenModel.WordUse;

/**
 * Makes a model of what a run has learned. Rare words stay out: they would name people, and no
 * value is taken for rarer than they are anyway.
 */
final class Freezing {
  /** So many records are of two children at least. */
  private static final int LEAST = 12;

  private static final int LEAST_FULL = 20;
  private static final double LEAST_SHARE = 1e-5;

  private Freezing() {}

  static FrozenModel of(MatchRun run, Texts texts, LearnedNames learned) {
    int records = run.columns().size();
    int least = (int) Math.max(LEAST, Math.ceil(LEAST_SHARE * records));
    Estimation estimation = run.estimation();
    Measures measures =
        new Measures(records, 0, estimation.same(), estimation.random(), estimation.rates());
    return new FrozenModel(run.settings(), measures, vocabulary(run, texts, learned, least));
  }

  private static Vocabulary vocabulary(MatchRun run, Texts texts, LearnedNames learned, int least) {
    NameWords words = run.words();
    Frequencies counted = run.counted();
    Map<String, WordUse> uses = new HashMap<>();
    Map<String, RootUse> roots = new HashMap<>();
    for (int word = 1; word < counted.words(); word++) {
      if (!isPlain(words.word(word).key)) {
        continue;
      }
      int asSurname = counted.asSurname(word);
      int asName = counted.asName(word);
      if (Math.max(asSurname, asName) >= least) {
        uses.put(words.word(word).key, new WordUse(asSurname, asName, learned.isRealName(word)));
      }
      if (counted.asRoot(word) >= least && !words.word(word).root.isEmpty()) {
        roots.put(
            words.word(word).root, new RootUse(counted.asRoot(word), learned.isRealRoot(word)));
      }
    }
    Set<String> spellings = new HashSet<>();
    learned.forEachConfused(
        (one, other) -> {
          String a = words.word(one).key;
          String b = words.word(other).key;
          if (uses.containsKey(a) && uses.containsKey(b)) {
            spellings.add(FrozenModel.spelling(a, b));
          }
        });
    return new Vocabulary(
        uses,
        roots,
        fullNames(run, least),
        counts(run.columns(), texts, Int.PLACE, least),
        counts(run.columns(), texts, Int.SETTLEMENT, least),
        spellings);
  }

  private static Map<Long, Integer> fullNames(MatchRun run, int least) {
    Map<Long, Integer> often = new HashMap<>();
    for (int record = 0; record < run.columns().size(); record++) {
      int bearers = run.counted().fullNameCount(record);
      if (bearers >= Math.max(LEAST_FULL, least)) {
        often.put(FullNames.hash(run.columns(), run.words(), record), bearers);
      }
    }
    return often;
  }

  private static Map<String, Integer> counts(Columns columns, Texts texts, Int column, int least) {
    int[] counts = new int[texts.size()];
    for (int record = 0; record < columns.size(); record++) {
      counts[columns.get(column, record)]++;
    }
    Map<String, Integer> often = new HashMap<>();
    for (int text = 1; text < counts.length; text++) {
      if (counts[text] >= least && isPlain(texts.text(text))) {
        often.put(texts.text(text), counts[text]);
      }
    }
    return often;
  }

  /** What would break a line of the model's text stays out. */
  private static boolean isPlain(String text) {
    return text.chars().noneMatch(Character::isISOControl);
  }
}
