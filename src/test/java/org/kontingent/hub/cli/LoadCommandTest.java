package org.kontingent.hub.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kontingent.hub.registry.load.FeedFiles;
import org.kontingent.hub.registry.load.LoadProblem;
import org.kontingent.hub.registry.load.LoadedRow;
import org.kontingent.hub.registry.matching.Feed;

class LoadCommandTest {
  private static final Path REGION = Path.of("../shared/vectors/linkage/ru-small");
  private static final String BOYS =
      "record_id,surname,name,patronymic,sex,birth_date,snils,doc_type,doc_series,doc_number\r\n"
          + "S1,\"Дубо\"\"вин\",Антон,,М,31.02.2012,123-456-789 00,Свидетельство о рождении,2-АБ,123456\r\n"
          + ",Без,Номера,,М,01.02.2012,,,,\r\n"
          + "S1,Дубовин,Антон,,М,01.02.2012,,,,\r\n"
          + "S2,Калинин,Павел\r\n"
          + "\r\n"
          + "S3,\"Горин,\nСергей\",Глеб,,X,2012-02-01,,,,\n"
          + "S4,,,,М,2012-02-01,,,,\n";

  @TempDir Path home;

  private final String database = "--hub.database.url=jdbc:h2:mem:" + UUID.randomUUID();

  @Test
  void theSmallRegionIsLoadedAndSaysHowWellItWasMatched() {
    Assumptions.assumeTrue(Files.exists(REGION), "the region stands beside the repository only");
    Ran ran = Ran.main("load", "--feeds", REGION, "--ground", "STATUTE:273-98", database);
    assertThat(ran.code()).as(ran.reasons()).isZero();
    assertThat(ran.text().replace('\u00A0', ' '))
        .contains("Создано учащихся: 2 0", "Присоединено записей", "Очередь разбора")
        .contains("Ожидаемая точность", "Отклонено строк: 0", "NAME_DIFF");
    assertThat(ran.reasons()).contains("Запись в реестр", "осталось").doesNotContain("CONSENT");
  }

  @Test
  void badRowsAreReportedByLineFieldAndReasonAndStopNothing() throws Exception {
    write("school.csv", "\uFEFF" + BOYS);
    Path report = home.resolve("report.csv");
    Ran ran = Ran.main("load", "--feeds", home, "--report", report, "--language", "en", database);
    assertThat(ran.code()).as(ran.reasons()).isZero();
    assertThat(ran.text())
        .contains("Pupils created: 3", "Rows refused: 3", "ID_MISSING: 1", "ID_TWICE: 1");
    assertThat(ran.reasons()).contains("CONSENT");
    assertThat(Files.readAllLines(report))
        .contains(
            "file,line,field,reason,effect",
            "school.csv,2,surname,FORMAT,VALUE",
            "school.csv,2,birth_date,FORMAT,VALUE",
            "school.csv,2,snils,CHECK_DIGITS,VALUE",
            "school.csv,3,record_id,ID_MISSING,ROW",
            "school.csv,4,record_id,ID_TWICE,ROW",
            "school.csv,5,-,COLUMNS,VALUE",
            "school.csv,5,birth_date,MISSING,VALUE",
            "school.csv,7,sex,FORMAT,VALUE",
            "school.csv,9,surname,NAME_MISSING,ROW")
        .noneMatch(line -> line.contains("123") || line.matches(".*[А-Яа-я].*"));
    assertThat(ran.text() + ran.reasons()).doesNotContain("Дубо", "Горин", "S1");
  }

  @Test
  void whatCannotBeLoadedGetsItsReason() throws Exception {
    assertRefused(Ran.main("load", "--feeds", home.resolve("absent"), database), "not a directory");
    assertRefused(Ran.main("load", "--feeds", home, database), "none of the feeds");
    write("school.csv", BOYS);
    assertRefused(
        Ran.main("load", "--feeds", home, database, "--as-of", "yesterday"), "YYYY-MM-DD");
    assertRefused(Ran.main("load", "--feeds", home, database, "--system", "x=Y"), "--system");
    assertRefused(
        Ran.main("load", "--feeds", home, database, "--system", "zags=LOAD-MVD"), "mnemonic");
    assertRefused(Ran.main("load", "--feeds", home, database, "--ground", "LAW"), "STATUTE:code");
    assertRefused(Ran.main("load", "--feeds", home, database, "--chunk", "0"), "chunk");
    assertRefused(Ran.main("load", "--feeds", home, "--hub.database.url=jdbc:x:y"), "PostgreSQL");
    assertRefused(
        Ran.main("load", "--feeds", home, "--hub.database.url=jdbc:h2:file:" + home + "/db"),
        "WRITE_DELAY");
  }

  @Test
  void feedsWithoutRowsAreLoadedToo() throws Exception {
    write("pfr.csv", "record_id,surname,name,birth_date\n");
    Ran ran = Ran.main("load", "--feeds", home, "--language", "en", database);
    assertThat(ran.code()).as(ran.reasons()).isZero();
    assertThat(ran.text()).contains("Pupils created: 0");
  }

  @Test
  void anyRowIsReadAgainFromItsPlace() throws Exception {
    write("school.csv", "\uFEFF" + BOYS);
    try (LoadFiles files = new LoadFiles(home)) {
      files.forEach(
          new FeedFiles.Visitor() {
            @Override
            public void row(Feed feed, int line, long offset, LoadedRow row) {
              assertThat(files.at(feed, offset)).isEqualTo(row);
            }

            @Override
            public void problem(Feed feed, int line, String field, LoadProblem why) {}
          });
      String before = files.fingerprint();
      write("school.csv", "\uFEFF" + BOYS.replace("Калинин", "Калинан"));
      try (LoadFiles other = new LoadFiles(home)) {
        assertThat(other.fingerprint()).isNotEqualTo(before);
      }
    }
  }

  @Test
  void bothLanguagesSayTheSame() throws IOException {
    assertThat(words("load_en.properties").keySet()).isEqualTo(words("load.properties").keySet());
  }

  private static void assertRefused(Ran ran, String reason) {
    assertThat(ran.code()).isEqualTo(ExitCode.COULD_NOT);
    assertThat(ran.reasons().lines().filter(line -> line.startsWith("load: ")).toList())
        .as(ran.reasons())
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains(reason);
  }

  private static Map<Object, Object> words(String name) throws IOException {
    Properties words = new Properties();
    try (InputStreamReader text =
        new InputStreamReader(
            LoadCommandTest.class.getResourceAsStream("/i18n/" + name), StandardCharsets.UTF_8)) {
      words.load(text);
    }
    return words;
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(home.resolve(name), text);
  }
}
