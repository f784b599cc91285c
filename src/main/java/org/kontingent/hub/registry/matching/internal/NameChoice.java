package org.kontingent.hub.registry.matching.internal;

import java.util.List;
import org.kontingent.hub.registry.matching.Feed;
import org.kontingent.hub.registry.matching.internal.Columns.Int;

/**
 * Which spelling of a child's surname, first name and patronymic wins: rank and number of sources,
 * how common the word is, what the parents are called.
 */
final class NameChoice {
  private static final double WEAK = 0.01;
  private static final int MISPRINT = 3;
  private static final double ODD = 0.3;
  private static final double PARENT = 0.5;
  private static final double COMMON = 0.8;

  private final Columns columns;
  private final NameWords words;
  private final WordLevels levels;
  private final Frequencies counted;
  private final NamesInUse inUse;

  NameChoice(MatchRun run) {
    this.columns = run.columns();
    this.words = run.words();
    this.levels = run.levels();
    this.counted = run.counted();
    this.inUse = run.namesInUse();
  }

  /**
   * Among those who bear the present one; a parent of that name and common use speak for a
   * spelling.
   */
  int surname(List<Integer> members, List<Integer> bearers, long gender) {
    Votes votes = new Votes();
    for (int record : bearers) {
      int word = wholeOf(columns.get(Int.SURNAME, record), bearers);
      if (word != 0) {
        double weight =
            Survivorship.rank(columns, record)
                + commonness(counted.asStem(word))
                + parentsOfThatName(members, word);
        boolean odd = words.word(word).latin || !words.word(word).fitsGender(gender);
        votes.add(word, odd ? weight * ODD : weight, voice(record, members));
      }
    }
    return (int) votes.best();
  }

  /** A school copies the spelling of a foreign passport, so it does not confirm it. */
  private int voice(int record, List<Integer> members) {
    if (columns.get(Int.DOC_TYPE, record) == DocumentCodes.FOREIGN) {
      for (int other : members) {
        if (columns.feed(other) == Feed.MIGRATION
            && columns.get(Int.DOC_NUMBER, other) == columns.get(Int.DOC_NUMBER, record)) {
          return Feed.MIGRATION.ordinal();
        }
      }
    }
    return columns.feedCode(record);
  }

  /** Of a double surname one half is easily left out, but none is put in. */
  private int wholeOf(int word, List<Integer> bearers) {
    for (int record : bearers) {
      int whole = columns.get(Int.SURNAME, record);
      if (words.word(whole).isDouble() && isHalf(words.word(word), words.word(whole))) {
        return whole;
      }
    }
    return word;
  }

  private static boolean isHalf(NameWords.Word half, NameWords.Word whole) {
    return !half.isDouble()
        && (whole.stem.startsWith(half.stem + "-") || whole.stem.endsWith("-" + half.stem));
  }

  private double parentsOfThatName(List<Integer> members, int word) {
    double support = 0;
    for (int record : members) {
      for (Int column : new Int[] {Int.PARENT_SURNAME, Int.OTHER_SURNAME}) {
        int level = levels.surname(columns.get(column, record), word);
        support += level == 1 || level == 2 ? PARENT : level == MISPRINT ? -PARENT / 2 : 0;
      }
    }
    return support;
  }

  int name(List<Integer> members) {
    Votes votes = new Votes();
    for (int record : members) {
      int word = columns.get(Int.NAME, record);
      if (word != 0) {
        boolean odd = words.word(word).latin || !inUse.isRealName(word);
        double weight = Survivorship.rank(columns, record) + commonness(counted.asName(word));
        votes.add(
            word,
            words.word(word).isInitial() ? WEAK : odd ? weight * ODD : weight,
            voice(record, members));
      }
    }
    return (int) votes.best();
  }

  /** With a new surname a new patronymic may have come: those who bear the one tell the other. */
  int patronymic(List<Integer> members, List<Integer> bearers) {
    Votes votes = new Votes();
    for (int record : members) {
      int word = columns.get(Int.PATRONYMIC, record);
      if (word != 0) {
        boolean weak = words.word(word).isInitial() || words.word(word).latin;
        double weight =
            bearers.contains(record)
                ? Survivorship.rank(columns, record)
                : Survivorship.rank(columns, record) / 2;
        votes.add(word, weak ? WEAK : weight, columns.feedCode(record));
      }
    }
    return (int) votes.best();
  }

  /** A misprint stands once, a name often: a little for each time ten times as many bear it. */
  private static double commonness(int bearers) {
    return COMMON * Math.log10(1 + bearers);
  }
}
