package org.kontingent.hub.registry.matching.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * Makes the model that is shipped out of one a run of {@code match} on an invented region left
 * behind. Never started by the build; docs/dev/matching.md tells the commands.
 */
class StandardModelRun {
  private static final Path SHIPPED =
      Path.of("src", "main", "resources", "matching", "standard-model.txt");

  @Test
  void generalisesASavedModel() throws Exception {
    FrozenModel saved;
    try (Reader text = Files.newBufferedReader(Path.of(System.getProperty("model")))) {
      saved = FrozenModel.read(text);
    }
    Path out = Path.of(System.getProperty("standard", SHIPPED.toString()));
    try (Writer text = Files.newBufferedWriter(out)) {
      saved.general().write(text);
    }
    assertThat(Files.size(out)).isLessThan(1_000_000);
  }
}
