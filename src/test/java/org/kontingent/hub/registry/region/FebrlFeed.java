package org.kontingent.hub.registry.region;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * FEBRL 1 as a school feed: names, birth date, address; the social number goes in as the number of
 * a foreign paper. Its record ids give the answer away, so the feed has ids of its own.
 */
final class FebrlFeed {
  private static final List<String> COLUMNS =
      List.of(
          "rec_id",
          "surname",
          "given_name",
          "date_of_birth",
          "soc_sec_id",
          "street_number",
          "address_1",
          "suburb");

  private FebrlFeed() {}

  /** Writes the four feeds, three of them empty, and {@code links.csv} with the feed's ids. */
  static void write(Path febrl, Path directory) throws IOException {
    Files.createDirectories(directory);
    for (Feed feed : Feed.values()) {
      Files.writeString(directory.resolve(feed.file()), feed.header + "\n");
    }
    IdNumbers ids = new IdNumbers();
    try (BufferedWriter feed = Files.newBufferedWriter(directory.resolve(Feed.SCHOOL.file()))) {
      feed.write(Feed.SCHOOL.header + "\n");
      Truth.rows(
          spaced(febrl.resolve("dataset1.csv"), directory),
          COLUMNS,
          row -> write(feed, id(ids.numberOf(row[0])), row));
    }
    StringBuilder links = new StringBuilder("source,record_id,pupil_id,tags\n");
    Truth.rows(
        febrl.resolve("links.csv"),
        List.of("record_id", "pupil_id"),
        row -> links.append("school," + id(ids.known(row[0])) + "," + row[1] + ",\n"));
    Files.writeString(directory.resolve("links.csv"), links);
  }

  private static void write(BufferedWriter feed, String id, String[] row) {
    String date = row[3];
    String born =
        date.length() == 8
            ? date.substring(6) + "." + date.substring(4, 6) + "." + date.substring(0, 4)
            : "";
    String address = (row[5] + " " + row[6] + " " + row[7]).strip();
    String paper = row[4].isEmpty() ? "" : "Паспорт иностранного гражданина";
    try {
      feed.write(
          Csv.line(
                  List.of(
                      id, "0001", "", row[1], row[2], "", "", born, "", paper, "", row[4], "",
                      address, "", "", ""))
              + "\n");
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The same file without the blanks after commas. */
  private static Path spaced(Path file, Path directory) throws IOException {
    Path plain = directory.resolve("febrl-plain.csv");
    Files.writeString(plain, Files.readString(file).replace(", ", ","));
    return plain;
  }

  private static String id(int number) {
    return "S%09d".formatted((number * 7919L + 13) % 1_000_003);
  }
}
