package org.kontingent.hub.contracts;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The published schemas as data beside the checkout; tests that need them skip where absent. */
public final class ReferenceFolder {
  private static final Path HOME = Path.of("../shared/reference");

  private ReferenceFolder() {}

  /** The file of that name, or the test is skipped with a message. */
  public static Path file(String relative) {
    Assumptions.assumeTrue(
        Files.isDirectory(HOME),
        "skipped: the published schemas are not beside this checkout (../shared/reference)");
    Path file = HOME.resolve(relative);
    if (!Files.exists(file)) {
      throw new IllegalStateException("the reference has no " + relative);
    }
    return file.toAbsolutePath().normalize();
  }
}
