package org.kontingent.hub.registry.matching.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private static final int ENOUGH_INSURED = 1000;
  private static final double IMPOSSIBLE = 0.3;
  private static final double UNUSUAL = 0.6;

  /** Births are told to the civil registry within a month; two are long. */
  private static final int LONG_UNTOLD = 62;

  private final Columns columns;
  private final NameWords words;
  private final Texts texts;
  private final Clusters clusters;
  private final Spelling spelling;
  private final SurnameChange surnames;
  private final NameChoice names;
  private final long leastInsured;
  private final Map<Long, Integer> insured = new HashMap<>();

  Survivorship(MatchRun run, Texts texts) {
    this.columns = run.columns();
    this.words = run.words();
    this.texts = texts;
    this.clusters = run.clusters();
    this.spelling = new Spelling(columns, words, texts);
    this.surnames = new SurnameChange(run);
    this.names = new NameChoice(run);
    for (int record = 0; record < columns.size(); record++) {
      if (columns.feed(record) == Feed.PENSION && columns.hasValidSnils(record)) {
        insured.put(columns.snils(record), clusters.find(record));
      }
    }
    leastInsured = leastInsured();
  }

  /**
   * Numbers are given in a row: below those of nearly all children stand those of their parents.
   */
  private long leastInsured() {
    long[] numbers = insured.keySet().stream().mapToLong(Long::longValue).sorted().toArray();
    return numbers.length < ENOUGH_INSURED ? 0 : numbers[numbers.length / 200];
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
    long gender = gender(members);
    List<Integer> bearers = surnames.currentBearers(members);
    return new GoldenRow(
        spelling.of(members, Int.SURNAME, names.surname(members, bearers, gender)),
        spelling.of(members, Int.NAME, names.name(members)),
        spelling.of(members, Int.PATRONYMIC, names.patronymic(members, bearers)),
        gender == 1 ? "М" : gender == 2 ? "Ж" : "",
        DateCode.text(birth(members)),
        snils(members, root),
        texts.text((int) (certificate >>> 32)),
        texts.text((int) certificate));
  }

  private long gender(List<Integer> members) {
    Votes votes = new Votes();
    for (int record : members) {
      int patronymic = columns.get(Int.PATRONYMIC, record);
      votes.add(columns.get(Int.GENDER, record), rank(record), columns.feedCode(record));
      if (patronymic != 0) {
        votes.add(words.word(patronymic).genderOfPatronymic, 1, columns.feedCode(record));
      }
    }
    return votes.best();
  }

  private int birth(List<Integer> members) {
    Votes votes = new Votes();
    for (int record : members) {
      int date = columns.get(Int.BIRTH, record);
      // A lone 1 January is a way of saying "unknown"; told by several it is a birthday.
      boolean vague =
          DateCode.day(date) == 0 || (date % 10_000 == 101 && !isConfirmed(members, record));
      double weight = vague ? rank(record) / 4 : rank(record);
      votes.add(date, weight * fitToAct(date, members), columns.feedCode(record));
    }
    return (int) votes.best();
  }

  /** Nobody is entered before birth, and seldom long after it. */
  private double fitToAct(int date, List<Integer> members) {
    double fit = 1;
    for (int record : members) {
      int act = columns.get(Int.ACT_DATE, record);
      if (columns.feed(record) == Feed.BIRTH && DateCode.day(act) != 0 && DateCode.day(date) != 0) {
        int days = DateCode.daysAbout(act) - DateCode.daysAbout(date);
        fit = Math.min(fit, days < 0 ? IMPOSSIBLE : days > LONG_UNTOLD ? UNUSUAL : 1);
      }
    }
    return fit;
  }

  private boolean isConfirmed(List<Integer> members, int record) {
    return members.stream()
        .anyMatch(
            other ->
                columns.feedCode(other) != columns.feedCode(record)
                    && columns.get(Int.BIRTH, other) == columns.get(Int.BIRTH, record));
  }

  /** The pension registry's; a claim only if nobody else is insured under it. */
  private String snils(List<Integer> members, int root) {
    Votes votes = new Votes();
    for (int record : members) {
      if (columns.hasValidSnils(record)) {
        Integer holder = insured.get(columns.snils(record));
        boolean official = columns.feed(record) == Feed.PENSION;
        boolean plausible = holder == null && columns.snils(record) >= leastInsured;
        if (official || plausible || Objects.equals(holder, root)) {
          votes.add(columns.snils(record), official ? 10 : 1, columns.feedCode(record));
        }
      }
    }
    if (votes.isEmpty()) {
      return "";
    }
    String digits = Long.toString(votes.best());
    return "0".repeat(11 - digits.length()) + digits;
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
      if (isCertificate(record) && !isReplaced(paper(record), members, newest)) {
        votes.add(paper(record), rank(record), columns.feedCode(record));
      }
    }
    return votes.best();
  }

  /** What the civil registry itself replaced is nobody's certificate any more. */
  private boolean isReplaced(long paper, List<Integer> members, int newest) {
    return newest >= 0
        && paper != paper(newest)
        && members.stream()
            .anyMatch(
                record ->
                    columns.feed(record) == Feed.BIRTH
                        && isCertificate(record)
                        && paper(record) == paper);
  }

  private boolean isCertificate(int record) {
    return columns.get(Int.DOC_TYPE, record) == DocumentCodes.CERTIFICATE
        && columns.get(Int.DOC_SERIES, record) != 0;
  }

  private long paper(int record) {
    return (long) columns.get(Int.DOC_SERIES, record) << 32 | columns.get(Int.DOC_NUMBER, record);
  }

  private double rank(int record) {
    return rank(columns, record);
  }

  /** How much a source's word weighs. */
  static double rank(Columns columns, int record) {
    return RANK[columns.feedCode(record)];
  }
}
