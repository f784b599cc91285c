package org.kontingent.hub.registry.load.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.kontingent.hub.registry.Citizenship;

/** Countries by the names feeds give them: {@code load/countries.csv}, code and names a line. */
final class Countries {
  private static final Map<String, String> CODES = read();

  private Countries() {}

  /** The three-digit code, or STATELESS; a code is its own name. */
  static Optional<String> code(String name) {
    String key = key(name);
    return key.matches("[0-9]{3}") ? Optional.of(key) : Optional.ofNullable(CODES.get(key));
  }

  private static String key(String name) {
    return name.strip().toUpperCase(Locale.ROOT).replace('Ё', 'Е').replaceAll("[\\s-]+", " ");
  }

  private static Map<String, String> read() {
    Map<String, String> codes = new HashMap<>();
    codes.put("ЛИЦО БЕЗ ГРАЖДАНСТВА", Citizenship.STATELESS);
    codes.put("БЕЗ ГРАЖДАНСТВА", Citizenship.STATELESS);
    try (InputStream file = Countries.class.getResourceAsStream("/load/countries.csv");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        String[] parts = line.split(",");
        for (int i = 1; i < parts.length; i++) {
          codes.put(key(parts[i]), parts[0]);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return codes;
  }
}
