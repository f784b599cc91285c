package org.kontingent.hub.registry.catalogue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The closed list of what may be stored (registry.md 1.1), as the file shipped with the product has
 * it. A line that cannot be read stops the start. Immutable.
 */
public final class DataCatalogue {
  private static final String RESOURCE = "/catalogue/data-catalogue.txt";
  private static final DataCatalogue SHIPPED = read();

  private final String version;
  private final List<CatalogueItem> items;
  private final Map<String, String> entities;

  private DataCatalogue(String version, List<CatalogueItem> items, Map<String, String> entities) {
    this.version = version;
    this.items = List.copyOf(items);
    this.entities = Map.copyOf(entities);
  }

  /** The one shipped with the product. */
  public static DataCatalogue shipped() {
    return SHIPPED;
  }

  public String version() {
    return version;
  }

  /** In the order of the file. */
  public List<CatalogueItem> items() {
    return items;
  }

  /** The entity a record of the code holds, by the simple name of its class. */
  public Optional<String> entityOf(String record) {
    return Optional.ofNullable(entities.get(record));
  }

  /** Simple names of the records that hold an entity. */
  public Set<String> records() {
    return entities.keySet();
  }

  /** Names of an entity's elements. */
  public Set<String> elementsOf(String entity) {
    return items.stream()
        .filter(item -> item.entity().equals(entity))
        .map(CatalogueItem::element)
        .collect(Collectors.toUnmodifiableSet());
  }

  private static DataCatalogue read() {
    try (InputStream stream = DataCatalogue.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return of(lines.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Throws {@link IllegalArgumentException} naming the first line that cannot be read. */
  static DataCatalogue of(List<String> lines) {
    Reading reading = new Reading();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (!line.isEmpty() && !line.startsWith("#")) {
        try {
          reading.take(line);
        } catch (RuntimeException e) {
          throw new IllegalArgumentException("line " + (i + 1) + " of the data catalogue", e);
        }
      }
    }
    return new DataCatalogue(reading.version, reading.items, reading.entities);
  }

  private static final class Reading {
    private final List<CatalogueItem> items = new ArrayList<>();
    private final Map<String, String> entities = new HashMap<>();
    private String version;
    private String entity;

    void take(String line) {
      if (line.startsWith("version ") && line.indexOf('|') < 0) {
        version = line.substring("version ".length()).strip();
      } else if (line.startsWith("[")) {
        String[] sides = line.substring(1, line.length() - 1).split(":");
        entity = sides[0].strip();
        for (String record : sides[1].strip().split("\\s+")) {
          if (entities.put(record, entity) != null) {
            throw new IllegalArgumentException(record + " holds two entities");
          }
        }
      } else {
        items.add(item(line.split("\\|", -1)));
      }
    }

    private CatalogueItem item(String[] cells) {
      String federal = cells[2].strip();
      if (cells.length != 5 || !List.of("yes", "no").contains(federal)) {
        throw new IllegalArgumentException("five cells, the third yes or no");
      }
      String names = cells[4].strip();
      return new CatalogueItem(
          entity,
          cells[0].strip(),
          DataClass.valueOf(cells[1].strip()),
          federal.equals("yes"),
          Integer.parseInt(cells[3].strip()),
          names.isEmpty() ? Set.of() : Set.copyOf(Arrays.asList(names.split("\\s+"))));
    }
  }
}
