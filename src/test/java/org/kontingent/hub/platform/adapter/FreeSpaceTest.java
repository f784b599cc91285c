package org.kontingent.hub.platform.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FreeSpaceTest {
  @TempDir Path directory;

  @Test
  void aDiskWithLessRoomThanItShouldKeepClosesTheIntake() {
    FreeSpace enough = new FreeSpace(List.of(directory), 1, Optional.empty(), 0);
    FreeSpace tight = new FreeSpace(List.of(directory), Long.MAX_VALUE, Optional.empty(), 0);
    enough.measure();
    tight.measure();
    assertThat(enough.code()).isEmpty();
    assertThat(tight.code()).contains("DISK_FULL");
  }

  @Test
  void aSpoolOverItsLimitClosesTheIntakeUntilItIsEmptied() throws Exception {
    FreeSpace space = new FreeSpace(List.of(), 0, Optional.of(directory), 10);
    Path file = directory.resolve("spooled");
    Files.write(file, new byte[11]);
    space.measure();
    assertThat(space.code()).contains("DISK_FULL");
    Files.delete(file);
    space.measure();
    assertThat(space.code()).isEmpty();
  }

  @Test
  void aPlaceThatDoesNotExistIsNotWatched() {
    FreeSpace space =
        new FreeSpace(List.of(directory.resolve("none")), Long.MAX_VALUE, Optional.empty(), 0);
    space.measure();
    assertThat(space.code()).isEmpty();
  }
}
