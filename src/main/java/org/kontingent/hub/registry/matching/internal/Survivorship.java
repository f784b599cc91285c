package org.kontingent.hub.registry.matching.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kontingent.hub.registry.matching.Feed;
import org.kontingent.hub.registry.matching.GoldenRow;
import org.kontingent.hub.registry.matching.internal.Columns.Int;

/**
 * Which value wins for each field of a child (registry.md 6.4). The order of roles decides, with
 * one reservation: a value that two other roles contradict in one voice is a misprint, or a name
 * the child no longer bears, and does not win by rank alone.
 */
final class Survivorship {
  private static final double[] RANK = {2.4, 1.6, 1.5, 1.0};
  private static final double WEAK = 0.01;

  private final Columns columns;
  private final NameWords words;
  private final Texts texts;
  private final Clusters clusters;
  private final Spelling spelling;
  private final SurnameChange surnames;
  private final Map<Long, Integer> insured = new HashMap<>();

  Survivorship(
      Columns columns, NameWords words, Texts texts, Clusters clusters, WordLevels levels) {
    this.columns = columns;
    this.words = words;
    this.texts = texts;
    this.clusters = clusters;
    this.spelling = new Spelling(columns, words, texts);
    this.surnames = new SurnameChange(columns, levels);
    for (int record = 0; record < columns.size(); record++) {
      if (columns.feed(record) == Feed.PENSION && columns.hasValidSnils(record)) {
        insured.put(columns.snils(record), clusters.find(record));
      }
    }
  }

  GoldenRow of(int root) {
    List<Integer> members = new ArrayList<>();
    int member = root;
    do {
      members.add(member);
      member = clusters.next(member);
    } while (member != root);
    members.sort(columns::compareIds);
    long certificate = certificate(members);
    return new GoldenRow(
        spelling.of(members, Int.SURNAME, surname(members)),
        spelling.of(members, Int.NAME, name(members, Int.NAME)),
        spelling.of(members, Int.PATRONYMIC, name(members, Int.PATRONYMIC)),
        gender(members),
        DateCode.text(birth(members)),
        snils(members, root),
        texts.text((int) (certificate >>> 32)),
        texts.text((int) certificate));
  }

  private int surname(List<Integer> members) {
    List<Integer> current = surnames.currentBearers(members);
    return name(current, Int.SURNAME);
  }

  private int name(List<Integer> members, Int column) {
    Votes votes = new Votes();
    for (int record : members) {
      int word = columns.get(column, record);
      if (word != 0) {
        boolean weak = words.word(word).isInitial() || words.word(word).latin;
        votes.add(word, weak ? WEAK : rank(record), columns.feedCode(record));
      }
    }
    return (int) votes.best();
  }

  private String gender(List<Integer> members) {
    Votes votes = new Votes();
    for (int record : members) {
      votes.add(columns.get(Int.GENDER, record), rank(record), columns.feedCode(record));
    }
    long best = votes.best();
    return best == 1 ? "М" : best == 2 ? "Ж" : "";
  }

  private int birth(List<Integer> members) {
    Votes votes = new Votes();
    for (int record : members) {
      int date = columns.get(Int.BIRTH, record);
      boolean vague = date % 10_000 == 101 || DateCode.day(date) == 0;
      votes.add(date, vague ? rank(record) / 4 : rank(record), columns.feedCode(record));
    }
    return (int) votes.best();
  }

  /** The pension registry's; a claim only if nobody else is insured under it. */
  private String snils(List<Integer> members, int root) {
    Votes votes = new Votes();
    for (int record : members) {
      if (columns.hasValidSnils(record)) {
        Integer holder = insured.get(columns.snils(record));
        boolean official = columns.feed(record) == Feed.PENSION;
        if (official || holder == null || holder == root) {
          votes.add(columns.snils(record), official ? 10 : 1, columns.feedCode(record));
        }
      }
    }
    return votes.isEmpty() ? "" : "%011d".formatted(votes.best());
  }

  /** The newest the civil registry issued; else what most others show. */
  private long certificate(List<Integer> members) {
    Votes votes = new Votes();
    int newest = -1;
    for (int record : members) {
      if (columns.feed(record) == Feed.BIRTH
          && isCertificate(record)
          && (newest < 0
              || columns.get(Int.DOC_DATE, record) > columns.get(Int.DOC_DATE, newest))) {
        newest = record;
      }
    }
    for (int record : members) {
      boolean outdated = columns.feed(record) == Feed.BIRTH && record != newest;
      if (isCertificate(record) && !outdated) {
        votes.add(paper(record), rank(record), columns.feedCode(record));
      }
    }
    return votes.best();
  }

  private boolean isCertificate(int record) {
    return columns.get(Int.DOC_TYPE, record) == DocumentCodes.CERTIFICATE
        && columns.get(Int.DOC_SERIES, record) != 0;
  }

  private long paper(int record) {
    return (long) columns.get(Int.DOC_SERIES, record) << 32 | columns.get(Int.DOC_NUMBER, record);
  }

  private double rank(int record) {
    return RANK[columns.feedCode(record)];
  }
}
