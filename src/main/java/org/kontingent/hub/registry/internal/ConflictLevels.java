package org.kontingent.hub.registry.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import org.kontingent.hub.registry.ConflictLevel;
import org.kontingent.hub.registry.ConflictType;

/**
 * Who settles a conflict first, by its type. Kept as a data file: {@code type,level} a line, {@code
 * #} for comments; every type has its line. Immutable.
 */
final class ConflictLevels {
  private static final String SHIPPED = "/registry/conflict-levels.csv";

  private final Map<ConflictType, ConflictLevel> levels = new EnumMap<>(ConflictType.class);

  private ConflictLevels() {}

  static ConflictLevels shipped() {
    try (InputStream file = ConflictLevels.class.getResourceAsStream(SHIPPED)) {
      return read(new String(file.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** {@link IllegalArgumentException} for a line not understood, a type twice or without a line. */
  static ConflictLevels read(String text) {
    ConflictLevels levels = new ConflictLevels();
    text.lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .forEach(levels::add);
    for (ConflictType type : ConflictType.values()) {
      if (!levels.levels.containsKey(type)) {
        throw new IllegalArgumentException("no level is given for " + type);
      }
    }
    return levels;
  }

  private void add(String line) {
    String[] parts = line.split(",", -1);
    if (parts.length != 2) {
      throw new IllegalArgumentException("a line of conflict levels is type,level");
    }
    ConflictType type = ConflictType.valueOf(parts[0]);
    if (levels.put(type, ConflictLevel.valueOf(parts[1])) != null) {
      throw new IllegalArgumentException("two lines for " + type);
    }
  }

  ConflictLevel of(ConflictType type) {
    return levels.get(type);
  }
}
