package org.kontingent.hub.registry.matching.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

/** First names that are written in several ways and are one name, from a small data file. */
final class NameVariants {
  private static final String FILE = "/matching/name-variants.txt";
  private static final Map<String, String> CANONICAL = read();

  private NameVariants() {}

  /** The form that stands for all variants of this name; the name itself if none is known. */
  static String canonical(String key) {
    return CANONICAL.getOrDefault(key, key);
  }

  /** True if both are listed as forms of one name. */
  static boolean areVariants(String one, String other) {
    String form = CANONICAL.get(one);
    return form != null && form.equals(CANONICAL.get(other));
  }

  private static Map<String, String> read() {
    Map<String, String> canonical = new HashMap<>();
    try (InputStream in = NameVariants.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank() && !line.startsWith("#")) {
          String[] names = line.strip().split(" +");
          for (String name : names) {
            canonical.put(name, names[0]);
          }
        }
      }
      return canonical;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
