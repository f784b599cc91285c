package org.kontingent.hub.registry.region;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * An invented region of children as four feeds tell of them, with the truth: {@code zags.csv},
 * {@code mvd.csv}, {@code pfr.csv}, {@code school.csv}, {@code links.csv}, {@code truth.csv}; what
 * schools they are, {@code organisations.csv}, and where each child learns, {@code places.csv}. The
 * same seed gives the same files; feeds err independently of each other; memory grows by some
 * hundred bytes a pupil.
 */
record Region(long seed, int pupils, ErrorMix mix) {

  /** How many children and records were written. */
  record Written(int pupils, Map<Feed, Integer> records) {
    int allRecords() {
      return records.values().stream().mapToInt(Integer::intValue).sum();
    }
  }

  Written writeTo(Path directory) throws IOException {
    Files.createDirectories(directory);
    try (Desk desk = new Desk(directory)) {
      return desk.write();
    }
  }

  /** The open files. */
  private final class Desk implements AutoCloseable {
    private final Serials serials = new Serials(new Dice(seed, -1));
    private final NaturalDoubles doubles = new NaturalDoubles();
    private final Map<Feed, ShuffledFile> feeds = new EnumMap<>(Feed.class);
    private final Map<Feed, Integer> counts = new EnumMap<>(Feed.class);
    private final ShuffledFile links;
    private final ShuffledFile truth;
    private final ShuffledFile places;
    private Dice dice;

    Desk(Path directory) throws IOException {
      for (Feed feed : Feed.values()) {
        feeds.put(feed, new ShuffledFile(directory.resolve(feed.file()), feed.header, pupils));
        counts.put(feed, 0);
      }
      links =
          new ShuffledFile(
              directory.resolve("links.csv"), "source,record_id,pupil_id,tags", pupils * 4L);
      truth =
          new ShuffledFile(
              directory.resolve("truth.csv"),
              "pupil_id,surname,name,patronymic,sex,birth_date,birth_place,snils,cert_series,"
                  + "cert_number,passport,citizenship,address,mother,father,group,family_id,"
                  + "twin_of,double_of,prev_surname",
              pupils);
      places =
          new ShuffledFile(
              directory.resolve("places.csv"), "pupil_id,school_id,class,enrolled", pupils);
      Files.write(directory.resolve("organisations.csv"), Schools.of(SchoolClerk.schools(pupils)));
    }

    Written write() throws IOException {
      FamilyMaker families = new FamilyMaker(mix, serials);
      int made = 0;
      for (long family = 0; made < pupils; family++) {
        dice = new Dice(seed, family);
        for (Pupil pupil : families.next(dice)) {
          made++;
          doubles.look(pupil);
          truth.add(pupil.truth(), 0);
          zags(pupil);
          mvd(pupil);
          pfr(pupil);
          school(pupil);
        }
      }
      return new Written(made, counts);
    }

    private void zags(Pupil pupil) throws IOException {
      if (!dice.chance(pupil.bornAbroad ? 0.1 : 0.95)) {
        return;
      }
      if (!pupil.renamed() && !pupil.reissued) {
        for (int i = dice.chance(0.012) ? 2 : 1; i > 0; i--) {
          Draft draft = draft(pupil, Feed.ZAGS);
          add(draft, StateClerks.birth(draft, id(Feed.ZAGS), false));
        }
        return;
      }
      boolean first = dice.chance(0.85);
      if (first) {
        Draft draft = draft(pupil, Feed.ZAGS);
        draft.former();
        add(draft, StateClerks.birth(draft, id(Feed.ZAGS), false));
      }
      if (!first || dice.chance(0.8)) {
        Draft draft = draft(pupil, Feed.ZAGS);
        add(draft, StateClerks.birth(draft, id(Feed.ZAGS), pupil.reissued));
      }
    }

    private void mvd(Pupil pupil) throws IOException {
      if (dice.chance(0.955)) {
        for (int i = dice.chance(0.04) ? 2 : 1; i > 0; i--) {
          Draft draft = draft(pupil, Feed.MVD);
          draft.sometimesFormer();
          add(draft, StateClerks.migration(draft, id(Feed.MVD), i == 2));
        }
      }
    }

    private void pfr(Pupil pupil) throws IOException {
      if (dice.chance(pupil.foreigner() ? 0.55 : 0.94)) {
        for (int i = dice.chance(0.005) ? 2 : 1; i > 0; i--) {
          Draft draft = draft(pupil, Feed.PFR);
          draft.sometimesFormer();
          add(draft, StateClerks.pension(draft, id(Feed.PFR)));
        }
      }
    }

    private void school(Pupil pupil) throws IOException {
      if (dice.chance(0.985)) {
        for (int i = dice.chance(mix.moved()) ? 2 : 1; i > 0; i--) {
          Draft draft = draft(pupil, Feed.SCHOOL);
          draft.sometimesFormer();
          List<String> row = SchoolClerk.enrolment(draft, id(Feed.SCHOOL), i == 2, pupils);
          add(draft, row);
          if (i == 1) {
            places.add(
                Csv.line(List.of(pupil.id, row.get(1), row.get(2), row.get(row.size() - 1))), 0);
          }
        }
      }
    }

    private Draft draft(Pupil pupil, Feed feed) {
      return new Draft(pupil, feed, mix, dice);
    }

    private String id(Feed feed) {
      return serials.id(feed.letter, counts.merge(feed, 1, Integer::sum));
    }

    private void add(Draft draft, List<String> values) throws IOException {
      feeds.get(draft.feed).add(Csv.line(values), 0);
      String source = draft.feed.source();
      links.add(
          source + "," + values.get(0) + "," + draft.pupil.id + "," + draft.tags(),
          source.length() + 1);
    }

    @Override
    public void close() throws IOException {
      for (ShuffledFile feed : feeds.values()) {
        feed.close();
      }
      links.close();
      truth.close();
      places.close();
    }
  }
}
