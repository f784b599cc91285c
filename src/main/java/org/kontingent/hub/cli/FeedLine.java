package org.kontingent.hub.cli;

import java.util.List;
import java.util.Map;
import org.kontingent.hub.registry.matching.FeedRow;

/**
 * One row of a feed and where it stands.
 *
 * @param places column names and their places
 * @param line the line it begins on, from 1; 0 if it was read alone
 * @param offset octets before it
 */
record FeedLine(Map<String, Integer> places, List<String> values, int line, long offset) {

  /** The value as written; null if there is no such column or the row is too short. */
  String get(String column) {
    Integer place = places.get(column);
    return place == null || place >= values.size() ? null : values.get(place);
  }

  /** What records are matched by. */
  FeedRow toFeedRow() {
    boolean civil = places.containsKey("cert_number");
    return new FeedRow(
        get("record_id").strip(),
        get("surname"),
        get("name"),
        get("patronymic"),
        get("sex"),
        get("birth_date"),
        get("birth_place"),
        get("snils"),
        civil ? "СВИДЕТЕЛЬСТВО О РОЖДЕНИИ" : get("doc_type"),
        get(civil ? "cert_series" : "doc_series"),
        get(civil ? "cert_number" : "doc_number"),
        get("cert_date"),
        get("act_number"),
        get("act_date"),
        get(civil ? "mother" : "parent"),
        get("father"),
        get("address"),
        get("phone"));
  }

  /** Hides the values. */
  @Override
  public String toString() {
    return "FeedLine[" + line + "]";
  }
}
