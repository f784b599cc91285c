package org.kontingent.hub.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kontingent.hub.journal.Direction;
import org.kontingent.hub.journal.EntryOutcome;
import org.kontingent.hub.lanes.LaneCondition;
import org.kontingent.hub.lanes.LaneState;
import org.kontingent.hub.registry.ConflictLevel;
import org.kontingent.hub.registry.ConflictType;
import org.kontingent.hub.registry.IdentityState;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.SourceRequestState;
import org.kontingent.hub.registry.decision.DecisionKind;
import org.kontingent.hub.registry.decision.ValueField;
import org.kontingent.hub.signature.Verdict;

/** What the pages say in Russian they say in English too, and every state has its words. */
class ConsoleTextsTest {
  private final Properties russian = load("messages.properties");
  private final Properties english = load("messages_en.properties");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertThat(english.stringPropertyNames()).isEqualTo(russian.stringPropertyNames());
  }

  /** Of a key that stands twice the first meaning is lost without a word. */
  @ParameterizedTest
  @ValueSource(strings = {"messages.properties", "messages_en.properties"})
  void noKeyStandsTwice(String file) throws IOException {
    try (BufferedReader lines = new BufferedReader(open(file))) {
      assertThat(
              lines
                  .lines()
                  .filter(line -> !line.startsWith("#") && line.contains("="))
                  .map(line -> line.substring(0, line.indexOf('=')))
                  .toList())
          .doesNotHaveDuplicates();
    }
  }

  @ParameterizedTest
  @MethodSource
  void everyStateHasItsWords(String key) {
    assertThat(russian.getProperty(key)).isNotBlank();
    assertThat(english.getProperty(key)).isNotBlank();
  }

  static Stream<String> everyStateHasItsWords() {
    return Stream.of(
            keys("identity.", IdentityState.values()),
            keys("question.", QuestionKind.values()),
            keys("request.", SourceRequestState.values()),
            keys("conflict.", ConflictType.values()),
            keys("decision.", DecisionKind.values()),
            keys("value.field.", ValueField.values()),
            keys("level.", ConflictLevel.values()),
            keys("outcome.", EntryOutcome.values()),
            keys("direction.", Direction.values()),
            keys("lane.state.", LaneState.values()),
            keys("lanes.condition.", LaneCondition.values()),
            keys("verdict.", Verdict.values()))
        .flatMap(s -> s);
  }

  private static Stream<String> keys(String prefix, Enum<?>[] values) {
    return Arrays.stream(values).map(value -> prefix + value.name());
  }

  private static InputStreamReader open(String name) {
    return new InputStreamReader(
        ConsoleTextsTest.class.getResourceAsStream("/i18n/" + name), StandardCharsets.UTF_8);
  }

  private static Properties load(String name) {
    Properties properties = new Properties();
    try (InputStreamReader in = open(name)) {
      properties.load(in);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
    return properties;
  }
}
