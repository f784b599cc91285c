package org.kontingent.hub.registry.load;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import org.kontingent.hub.registry.matching.Feed;

/**
 * How files are to be loaded.
 *
 * @param systems under which mnemonic the records of each feed stand; all different
 * @param asOf the moment the sources looked, the same for all; null: when the load begins
 * @param ground on what ground the data may be stored: {@code CONSENT} or {@code STATUTE:code}
 * @param chunk children written in one transaction
 */
public record LoadOrder(Map<Feed, String> systems, Instant asOf, String ground, int chunk) {
  public static final Map<Feed, String> DEFAULT_SYSTEMS =
      Map.of(
          Feed.BIRTH, "LOAD-ZAGS",
          Feed.MIGRATION, "LOAD-MVD",
          Feed.PENSION, "LOAD-PFR",
          Feed.SCHOOL, "LOAD-SCHOOL");
  public static final int DEFAULT_CHUNK = 1000;
  private static final int LONGEST_GROUND = 128;

  public LoadOrder {
    systems = new EnumMap<>(systems);
    if (systems.size() != Feed.values().length
        || systems.values().stream().distinct().count() != systems.size()
        || !systems.values().stream()
            .allMatch(s -> s.matches("[A-Za-z0-9][A-Za-z0-9_.\\-]{1,63}"))) {
      throw new IllegalArgumentException(
          "each feed needs a mnemonic of its own: 2 to 64 Latin letters, digits, dots, hyphens or"
              + " underscores");
    }
    if (ground.length() > LONGEST_GROUND || !ground.matches("CONSENT|STATUTE:\\S+")) {
      throw new IllegalArgumentException("a ground is CONSENT or STATUTE:code");
    }
    if (chunk < 1 || chunk > 100_000) {
      throw new IllegalArgumentException("a chunk is 1 to 100000 children");
    }
  }
}
