package org.kontingent.hub.registry.matching.internal;

import java.util.ArrayList;
import java.util.List;
import org.kontingent.hub.registry.matching.Feed;
import org.kontingent.hub.registry.matching.internal.Columns.Int;

/**
 * Tells which of a child's records bear the surname of today. A birth act proves the surname at
 * birth only; a re-issued certificate, a later document, or two other sources in one voice prove a
 * newer one.
 */
final class SurnameChange {
  private static final int MISPRINT = 3;
  private static final int ALIKE = 4;
  private static final int OF_TWO_CHILDREN = 6;

  /** Of so many bearers of a surname one may be misprinted in the same way. */
  private static final double MISPRINTED = 0.03;

  private final Columns columns;
  private final WordLevels levels;
  private final Frequencies counted;

  SurnameChange(MatchRun run) {
    this.columns = run.columns();
    this.levels = run.levels();
    this.counted = run.counted();
  }

  /** The records whose surname is the present one, give or take a misprint. */
  List<Integer> currentBearers(List<Integer> members) {
    int newest = -1;
    for (int record : members) {
      if (isBirth(record) && (newest < 0 || issued(record) > issued(newest))) {
        newest = record;
      }
    }
    if (newest < 0) {
      return strongest(members, members);
    }
    List<Integer> bearers = bearers(members, newest);
    if (bearers.size() == members.size() || isReissued(newest)) {
      return bearers;
    }
    List<Integer> fromBirth = members.stream().filter(r -> isOfBirth(r, members)).toList();
    List<Integer> since = new ArrayList<>(members);
    since.removeAll(fromBirth.isEmpty() ? bearers : fromBirth);
    since.removeIf(record -> columns.get(Int.SURNAME, record) == 0);
    List<Integer> later = strongest(since, since);
    boolean proven = later.stream().anyMatch(record -> provesChange(record, members));
    return proven ? later : fromBirth.isEmpty() ? bearers : fromBirth;
  }

  /** True if a parent named in the birth act bears this record's surname. */
  private boolean isOfBirth(int record, List<Integer> members) {
    int surname = columns.get(Int.SURNAME, record);
    return members.stream()
        .filter(this::isBirth)
        .anyMatch(
            act ->
                isAlike(surname, columns.get(Int.PARENT_SURNAME, act))
                    || isAlike(surname, columns.get(Int.OTHER_SURNAME, act)));
  }

  /** A state source's word does; a school's only with a paper the act does not know. */
  private boolean provesChange(int record, List<Integer> members) {
    return columns.feed(record) != Feed.SCHOOL || isLaterPaper(record, members);
  }

  private boolean isBirth(int record) {
    return columns.feed(record) == Feed.BIRTH && columns.get(Int.SURNAME, record) != 0;
  }

  private boolean isAlike(int one, int other) {
    int level = levels.surname(one, other);
    return level > 0 && (level <= MISPRINT || (level <= ALIKE && !areTwoSurnames(one, other)));
  }

  /**
   * Яковлев and Ковалёв are two letters apart and both borne by many: no misprint of each other.
   */
  private boolean areTwoSurnames(int one, int other) {
    int rarer = Math.min(counted.asStem(one), counted.asStem(other));
    int commoner = Math.max(counted.asStem(one), counted.asStem(other));
    return rarer >= OF_TWO_CHILDREN && rarer >= MISPRINTED * commoner;
  }

  private List<Integer> strongest(List<Integer> among, List<Integer> members) {
    List<Integer> best = List.of();
    for (int record : among) {
      if (columns.get(Int.SURNAME, record) != 0) {
        List<Integer> bearers = bearers(members, record);
        if (best.isEmpty()
            || highest(bearers) < highest(best)
            || (feedsOf(bearers) > feedsOf(best) && highest(bearers) == highest(best))) {
          best = bearers;
        }
      }
    }
    return best.isEmpty() ? among : best;
  }

  private List<Integer> bearers(List<Integer> members, int like) {
    return members.stream()
        .filter(record -> isAlike(columns.get(Int.SURNAME, record), columns.get(Int.SURNAME, like)))
        .toList();
  }

  /** A certificate issued well after the act, or another than an older one of the same child. */
  private boolean isReissued(int record) {
    int act = columns.get(Int.ACT_DATE, record);
    int issued = issued(record);
    return act != 0 && issued != 0 && DateCode.year(issued) > DateCode.year(act);
  }

  /** A passport, or a certificate that is none of those the civil registry told of. */
  private boolean isLaterPaper(int record, List<Integer> members) {
    if (columns.get(Int.DOC_TYPE, record) == DocumentCodes.PASSPORT) {
      return true;
    }
    return columns.get(Int.DOC_TYPE, record) == DocumentCodes.CERTIFICATE
        && members.stream()
            .filter(other -> columns.feed(other) == Feed.BIRTH)
            .allMatch(
                other -> columns.get(Int.DOC_NUMBER, other) != columns.get(Int.DOC_NUMBER, record));
  }

  private int issued(int record) {
    int date = columns.get(Int.DOC_DATE, record);
    return date != 0 ? date : columns.get(Int.ACT_DATE, record);
  }

  private int feedsOf(List<Integer> records) {
    return (int) records.stream().mapToInt(columns::feedCode).distinct().count();
  }

  private int highest(List<Integer> records) {
    return records.stream().mapToInt(columns::feedCode).min().orElse(Feed.values().length);
  }
}
