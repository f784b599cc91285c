package org.kontingent.hub.registry.region;

import java.util.ArrayList;
import java.util.List;

/** The schools of a region, as {@code organisations.csv} tells of them. */
final class Schools {
  private Schools() {}

  /** The file's lines. */
  static List<String> of(int count) {
    List<String> lines = new ArrayList<>();
    lines.add("school_id,full_name,type,oktmo,ogrn,licence_number,licence_date,licence_levels");
    for (int school = 1; school <= count; school++) {
      String id = "%04d".formatted(school);
      long ogrn = 102_600_000_000L + school;
      lines.add(
          Csv.line(
              List.of(
                  id,
                  "Заозёрская школа № " + school,
                  "SCHOOL",
                  "60701000",
                  ogrn + "" + ogrn % 11 % 10,
                  "Л035-" + id,
                  "2015-04-01",
                  "НОО ООО СОО")));
    }
    return lines;
  }
}
