package org.kontingent.hub.access.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kontingent.hub.access.AccessMatrix;
import org.kontingent.hub.access.CallerRole;
import org.kontingent.hub.access.PrivacyClass;
import org.kontingent.hub.access.Scope;
import org.kontingent.hub.registry.Purpose;

/**
 * The matrix as read from its file. A line that cannot be read stops the start, never the check.
 */
public final class MatrixFile implements AccessMatrix {
  private static final String RESOURCE = "/access/matrix.txt";
  private static final String NOT_SERVED = "not served";
  private static final String ANY_PURPOSE = "any";

  private record Key(String operation, PrivacyClass privacyClass) {}

  private record Row(Set<Purpose> purposes, boolean anyPurpose, Map<CallerRole, Scope> grants) {}

  private final Map<Key, Row> rows = new LinkedHashMap<>();
  private final Set<String> named = new HashSet<>();

  /** Reads the matrix shipped with the product. */
  public static MatrixFile shipped() {
    try (InputStream stream = MatrixFile.class.getResourceAsStream(RESOURCE)) {
      if (stream == null) {
        throw new IllegalStateException("the access matrix is not on the class path");
      }
      BufferedReader reader =
          new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
      return new MatrixFile(reader.lines().toList());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Throws {@link IllegalArgumentException} naming the first line that cannot be read. */
  public MatrixFile(List<String> lines) {
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.isEmpty() || line.startsWith("#")) {
        continue;
      }
      try {
        read(line);
      } catch (RuntimeException e) {
        throw new IllegalArgumentException("line " + (i + 1) + " of the access matrix", e);
      }
    }
  }

  private void read(String line) {
    String[] cells = line.split("\\|", -1);
    String operation = cells[0].strip();
    if (cells.length == 2 && cells[1].strip().equals(NOT_SERVED)) {
      named.add(operation);
      return;
    }
    if (cells.length != 4) {
      throw new IllegalArgumentException("four cells are expected");
    }
    Key key = new Key(operation, PrivacyClass.valueOf(cells[1].strip()));
    Map<CallerRole, Scope> grants = new EnumMap<>(CallerRole.class);
    for (String grant : words(cells[3])) {
      String[] sides = grant.split("=", -1);
      grants.put(CallerRole.valueOf(sides[0]), Scope.valueOf(sides[1]));
    }
    boolean any = cells[2].strip().equals(ANY_PURPOSE);
    Set<Purpose> purposes =
        any
            ? Set.of()
            : words(cells[2]).stream()
                .map(Purpose::valueOf)
                .collect(Collectors.toUnmodifiableSet());
    if (any && key.privacyClass().isPersonal()) {
      throw new IllegalArgumentException("personal data need named purposes");
    }
    if (rows.put(key, new Row(purposes, any, grants)) != null) {
      throw new IllegalArgumentException("the row stands twice");
    }
    named.add(operation);
  }

  private static Set<String> words(String cell) {
    return Arrays.stream(cell.strip().split("\\s+")).collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public Optional<Scope> scope(CallerRole role, String operation, PrivacyClass privacyClass) {
    Row row = rows.get(new Key(operation, privacyClass));
    return row == null ? Optional.empty() : Optional.ofNullable(row.grants().get(role));
  }

  @Override
  public boolean purposeFits(String operation, PrivacyClass privacyClass, Purpose purpose) {
    Row row = rows.get(new Key(operation, privacyClass));
    return row != null
        && (row.anyPurpose() || (purpose != null && row.purposes().contains(purpose)));
  }

  @Override
  public boolean names(String operation) {
    return named.contains(operation);
  }

  @Override
  public List<String> operationsOf(CallerRole role) {
    Set<String> operations = new TreeSet<>();
    rows.forEach(
        (key, row) -> {
          if (row.grants().containsKey(role)) {
            operations.add(key.operation());
          }
        });
    return List.copyOf(operations);
  }

  @Override
  public Set<String> served() {
    return rows.keySet().stream().map(Key::operation).collect(Collectors.toUnmodifiableSet());
  }
}
