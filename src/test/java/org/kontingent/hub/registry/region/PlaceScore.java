package org.kontingent.hub.registry.region;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How many children learn in the registry where they learn in truth: school, class and first day of
 * the enrolment that holds the place. A child counts as right if the registry has it there,
 * whatever else it has; children that share a pupil with others, too.
 */
record PlaceScore(long right, long wrong, long nowhere) {
  static PlaceScore of(JdbcTemplate jdbc, Path region) throws IOException {
    Map<String, String> pupilOf = new HashMap<>();
    Truth.rows(
        region.resolve("links.csv"),
        List.of("record_id", "pupil_id"),
        row -> pupilOf.put(row[0], row[1]));
    Map<String, String> truth = new HashMap<>();
    Truth.rows(
        region.resolve("places.csv"),
        List.of("pupil_id", "school_id", "class", "enrolled"),
        row -> truth.put(row[0], row[1] + "|" + row[2] + "|" + row[3]));
    Map<String, Set<String>> known = new HashMap<>();
    // Of the enrolments of a pupil the one written first holds the place.
    jdbc.query(
        "SELECT k.external_id, o.content::json -> 'legal' -> 'licence' ->> 'number' AS school,"
            + " g.content::json ->> 'parallel' AS parallel, g.content::json ->> 'letter' AS letter,"
            + " e.content::json -> 'start' ->> 'on' AS since"
            + " FROM registry_source_key k JOIN LATERAL (SELECT * FROM registry_enrolment"
            + " WHERE pupil = k.pupil ORDER BY created_at, id FETCH FIRST 1 ROWS ONLY) e ON true"
            + " JOIN registry_organisation o ON o.id = e.organisation"
            + " JOIN registry_group_stay s ON s.enrolment = e.id"
            + " JOIN registry_study_group g ON g.id = s.study_group",
        row -> {
          known
              .computeIfAbsent(pupilOf.get(row.getString("external_id")), id -> new HashSet<>())
              .add(
                  row.getString("school").replace("Л035-", "")
                      + "|"
                      + row.getString("parallel")
                      + row.getString("letter")
                      + "|"
                      + row.getString("since"));
        });
    long right = 0;
    long wrong = 0;
    for (Map.Entry<String, String> one : truth.entrySet()) {
      Set<String> places = known.getOrDefault(one.getKey(), Set.of());
      right += places.contains(one.getValue()) ? 1 : 0;
      wrong += !places.isEmpty() && !places.contains(one.getValue()) ? 1 : 0;
    }
    return new PlaceScore(right, wrong, truth.size() - right - wrong);
  }

  double share() {
    return (double) right / Math.max(1, right + wrong + nowhere);
  }
}
