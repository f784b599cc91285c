package org.kontingent.hub.drill;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontingent.hub.sandbox.school.PatientSchool;

/**
 * The count after a drill: what schools were told against what the database holds, and both against
 * the exchange's ledger. Reads only.
 *
 * @param sent requests the exchange took from the hub
 * @param accepted questions schools were told of
 * @param answered questions that ended with an answer or a refusal of their source
 * @param lost accepted, and not in the registry
 * @param doubled questions, sends, source records or changes there are two of
 * @param unanswered without a final state
 * @param expired ended for want of an answer within their term; some departments stay silent
 * @param longestGapMillis in which nothing was confirmed to the exchange
 * @param findings one line for each thing wrong, at most 50
 */
record Tally(
    int sent,
    int accepted,
    int answered,
    int lost,
    int doubled,
    int unanswered,
    int expired,
    long longestGapMillis,
    List<String> findings) {
  private static final String OPEN = "('NEW', 'QUEUED', 'SENT')";
  private static final int MOST_FINDINGS = 50;

  static Tally of(
      Connection database, Ledger ledger, List<PatientSchool.Submitted> accepted, JsonNode notices)
      throws SQLException {
    Count count = new Count(database);
    count.lost(accepted);
    count.doubled(ledger);
    count.unanswered();
    count.notices(notices);
    for (String id : ledger.unconfirmed()) {
      count.unanswered++;
      count.findings.add("unanswered: the exchange waits for the confirmation of " + id);
    }
    int answered =
        count.number(
            "SELECT count(*) FROM registry_question WHERE question_state NOT IN "
                + "('NEW', 'QUEUED', 'SENT', 'EXPIRED', 'CANCELLED')");
    return new Tally(
        ledger.ofHub("REQUEST").size(),
        accepted.stream().mapToInt(one -> one.questions().size()).sum(),
        answered,
        count.lost,
        count.doubled,
        count.unanswered,
        count.number("SELECT count(*) FROM registry_question WHERE question_state = 'EXPIRED'"),
        ledger.longestGapMillis(),
        count.findings.stream().limit(MOST_FINDINGS).toList());
  }

  boolean isClean() {
    return lost == 0 && doubled == 0 && unanswered == 0;
  }

  /** What is not at its end yet; 0 when a count makes sense. */
  static int open(Connection database) throws SQLException {
    Count count = new Count(database);
    return count.number("SELECT count(*) FROM registry_question WHERE question_state IN " + OPEN)
        + count.number(
            "SELECT count(*) FROM lane_entry WHERE state NOT IN "
                + "('DONE', 'DEAD', 'EXPIRED', 'CANCELLED_BY_OPERATOR')");
  }

  /** What is open but for the questions that were sent. */
  static int moving(Connection database) throws SQLException {
    return open(database)
        - new Count(database)
            .number("SELECT count(*) FROM registry_question WHERE question_state = 'SENT'");
  }

  /**
   * Notices taken by the exchange that wait for an answer of the hub; a broadcast waits for none.
   */
  static int unanswered(JsonNode notices) {
    int open = 0;
    for (JsonNode notice : notices) {
      open += isAsked(notice) && notice.path("answers").isEmpty() ? 1 : 0;
    }
    return open;
  }

  private static boolean isAsked(JsonNode notice) {
    return notice.path("taken").asText().equals("TAKEN")
        && notice.path("kind").toString().contains("ActNotice");
  }

  /** The sums as they grow. */
  private static final class Count {
    private final Connection database;
    private final List<String> findings = new ArrayList<>();
    private int lost;
    private int doubled;
    private int unanswered;

    Count(Connection database) {
      this.database = database;
    }

    private void lost(List<PatientSchool.Submitted> accepted) throws SQLException {
      Map<String, String> pupils = new HashMap<>();
      for (List<String> row : rows("SELECT external_id, pupil FROM registry_source_key")) {
        pupils.put(row.get(0), row.get(1));
      }
      Map<String, Set<String>> kinds = new HashMap<>();
      for (List<String> row : rows("SELECT pupil, kind FROM registry_question")) {
        kinds.computeIfAbsent(row.get(0), pupil -> new HashSet<>()).add(row.get(1));
      }
      for (PatientSchool.Submitted one : accepted) {
        String pupil = pupils.get(one.pupilId());
        if (pupil == null) {
          lost += Math.max(1, one.questions().size());
          findings.add("lost: pupil " + one.pupilId());
          continue;
        }
        for (String kind : one.questions().keySet()) {
          boolean known =
              kinds.getOrDefault(pupil, Set.of()).contains(kind)
                  || kinds.getOrDefault(one.regionalId(), Set.of()).contains(kind);
          if (!known) {
            lost++;
            findings.add("lost: question " + kind + " of " + one.pupilId());
          }
        }
      }
    }

    private void notices(JsonNode notices) {
      for (JsonNode notice : notices) {
        int answers = notice.path("answers").size();
        if (isAsked(notice) && answers == 0) {
          unanswered++;
          findings.add("unanswered: notice " + notice.path("messageId"));
        } else if (isAsked(notice) && answers > 1) {
          doubled++;
          findings.add("doubled: answers to notice " + notice);
        }
      }
    }

    private void doubled(Ledger ledger) throws SQLException {
      doubled(
          "two questions of a kind about a pupil",
          "SELECT pupil, kind FROM registry_question GROUP BY pupil, kind HAVING count(*) > 1");
      doubled(
          "two unlinked messages for a question",
          "SELECT correlation FROM exchange_question GROUP BY correlation"
              + " HAVING count(DISTINCT origin) > 1");
      doubled(
          "two claims of a school about a pupil",
          "SELECT source_system, source_key, payload_hash FROM registry_source_record"
              + " WHERE source_role = 'SCHOOL' GROUP BY source_system, source_key, payload_hash"
              + " HAVING count(*) > 1");
      doubled(
          "two records of one answer",
          "SELECT message_id FROM registry_source_record WHERE message_id IS NOT NULL"
              + " GROUP BY message_id HAVING count(*) > 1");
      doubled(
          "a change that changes nothing",
          "SELECT a.pupil, a.version FROM registry_change a JOIN registry_change b"
              + " ON b.pupil = a.pupil AND b.version = a.version + 1"
              + " AND b.content_hash = a.content_hash AND b.change_kind = a.change_kind");
      Set<String> known =
          rows("SELECT message_id FROM exchange_question").stream()
              .map(row -> row.get(0))
              .collect(Collectors.toSet());
      Set<String> taken = new HashSet<>();
      for (Ledger.Line line : ledger.ofHub("REQUEST")) {
        if (!known.contains(line.id()) || !taken.add(line.id())) {
          doubled++;
          findings.add("doubled: the exchange took " + line.id() + ", which the hub did not ask");
        }
      }
    }

    private void unanswered() throws SQLException {
      for (List<String> row :
          rows(
              "SELECT id, kind, question_state FROM registry_question WHERE question_state IN "
                  + OPEN)) {
        unanswered++;
        findings.add("unanswered: " + row);
      }
      for (List<String> row :
          rows(
              "SELECT lane, state, message_id, last_code FROM lane_entry WHERE state NOT IN"
                  + " ('DONE', 'DEAD', 'EXPIRED', 'CANCELLED_BY_OPERATOR')")) {
        unanswered++;
        findings.add("unanswered: lane " + row);
      }
    }

    private void doubled(String what, String sql) throws SQLException {
      for (List<String> row : rows(sql)) {
        doubled++;
        findings.add("doubled: " + what + " " + row);
      }
    }

    private int number(String sql) throws SQLException {
      return Integer.parseInt(rows(sql).get(0).get(0));
    }

    private List<List<String>> rows(String sql) throws SQLException {
      List<List<String>> rows = new ArrayList<>();
      try (Statement statement = database.createStatement();
          ResultSet result = statement.executeQuery(sql)) {
        int width = result.getMetaData().getColumnCount();
        while (result.next()) {
          List<String> row = new ArrayList<>();
          for (int column = 1; column <= width; column++) {
            row.add(String.valueOf(result.getString(column)));
          }
          rows.add(row);
        }
      }
      return rows;
    }
  }
}
