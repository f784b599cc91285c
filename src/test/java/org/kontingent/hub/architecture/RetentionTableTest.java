package org.kontingent.hub.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever adds a table says how long its rows are kept. */
class RetentionTableTest {
  private static final Path DOCUMENT = Path.of("docs/operator/retention.md");

  /** A name of a table: small letters and at least one underscore, or the one that has none. */
  private static final Pattern TABLE = Pattern.compile("`([a-z]+(?:_[a-z]+)+|lane)`");

  @Test
  void everyTableIsInTheListOfWhatIsKeptAndNoOther() throws IOException {
    Set<String> named = new TreeSet<>();
    Matcher found = TABLE.matcher(Files.readString(DOCUMENT));
    while (found.find()) {
      named.add(found.group(1));
    }
    assertThat(named).isEqualTo(tables());
  }

  private static Set<String> tables() {
    try (TestDatabase database = TestDatabase.h2()) {
      Set<String> tables = new TreeSet<>();
      JdbcClient.create(database.dataSource())
          .sql("SELECT table_name FROM information_schema.tables WHERE table_schema = 'PUBLIC'")
          .query(String.class)
          .list()
          .forEach(name -> tables.add(name.toLowerCase(Locale.ROOT)));
      return tables;
    }
  }
}
