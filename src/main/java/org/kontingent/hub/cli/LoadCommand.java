package org.kontingent.hub.cli;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.registry.load.LoadOrder;
import org.kontingent.hub.registry.load.LoadReport;
import org.kontingent.hub.registry.matching.Feed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Unmatched;

/** {@code load}: the first load of a registry. */
@Command(
    name = "load",
    description = {
      "Loads zags.csv, mvd.csv, pfr.csv, school.csv of DIR, as match reads them, into the empty"
          + " registry of the configured database: pupils with golden records, source records,"
          + " conflicts, places of study; organisations.csv says which organisation each school_id"
          + " is. Settings as for serve: --config FILE, environment, --hub.NAME=VALUE. No hub"
          + " may run on the database meanwhile.",
      "Broken off, the same call goes on where it stopped. Bad rows never stop it; each is reported"
          + " with file, line, field and reason, never with the value.",
      "Exit code: 0 loaded, now or before; 2 could not."
    })
final class LoadCommand implements Callable<Integer> {
  private static final Map<String, Feed> FEEDS =
      Map.of("zags", Feed.BIRTH, "mvd", Feed.MIGRATION, "pfr", Feed.PENSION, "school", Feed.SCHOOL);

  private final Terminal terminal;

  @Option(
      names = "--feeds",
      paramLabel = "DIR",
      required = true,
      description = "where the feeds are")
  private Path feeds;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description =
          "where every bad row and value is written: file,line,field,reason,effect (default: the"
              + " first 20 on stderr)")
  private Path report;

  @Option(
      names = "--as-of",
      paramLabel = "DAY",
      description = "the day the sources made the files, or the moment (default: now)")
  private String asOf;

  @Option(
      names = "--ground",
      paramLabel = "GROUND",
      description =
          "on what ground the data are stored, kept with the load (default:"
              + " hub.registry.stage-one-ground)")
  private String ground;

  @Option(
      names = "--system",
      paramLabel = "FEED=NAME",
      description =
          "mnemonic of a feed's records: zags, mvd, pfr or school (default LOAD-ZAGS, LOAD-MVD,"
              + " LOAD-PFR, LOAD-SCHOOL)")
  private Map<String, String> systems = Map.of();

  @Option(
      names = "--chunk",
      paramLabel = "N",
      description = "children written in one transaction (default 1000)")
  private int chunk = LoadOrder.DEFAULT_CHUNK;

  @Option(
      names = "--language",
      paramLabel = "ru|en",
      description = "of progress and report (default ru)")
  private String language = "ru";

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "settings file (YAML or properties); may be given several times")
  private List<String> configs = List.of();

  @Unmatched private List<String> settings = new ArrayList<>();

  LoadCommand(Terminal terminal) {
    this.terminal = terminal;
  }

  @Override
  public Integer call() {
    List<String> arguments = SettingArguments.of("load", settings, configs);
    LoadWords words = new LoadWords(Locale.forLanguageTag(language));
    try (LoadFiles files = new LoadFiles(feeds);
        LoadDatabase database = LoadDatabase.open(arguments);
        LoadProgress progress = new LoadProgress(terminal.err(), words, report, System::nanoTime)) {
      LoadOrder order = order(database);
      if (order.ground().equals("CONSENT")) {
        terminal.err().println(words.of("ground.consent"));
      }
      LoadReport done = database.load(files, order, progress);
      progress.finish();
      LoadText.report(done, words, terminal.out());
      return ExitCode.DONE;
    }
  }

  private LoadOrder order(LoadDatabase database) {
    Map<Feed, String> names = new EnumMap<>(LoadOrder.DEFAULT_SYSTEMS);
    systems.forEach(
        (feed, name) -> {
          if (!FEEDS.containsKey(feed)) {
            throw new HubException("USAGE", "--system is zags=, mvd=, pfr= or school=NAME");
          }
          names.put(FEEDS.get(feed), name);
        });
    try {
      return new LoadOrder(
          names, moment(database.zone()), ground == null ? database.ground() : ground, chunk);
    } catch (IllegalArgumentException e) {
      throw new HubException("BAD_SETTING", e.getMessage(), e);
    }
  }

  private Instant moment(ZoneId zone) {
    try {
      return asOf == null
          ? null
          : asOf.length() == 10
              ? LocalDate.parse(asOf).atStartOfDay(zone).toInstant()
              : Instant.parse(asOf);
    } catch (DateTimeException e) {
      throw new HubException("USAGE", "--as-of is YYYY-MM-DD, or a moment ending in Z");
    }
  }
}
