package org.kontingent.hub.journal.evidence;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kontingent.hub.platform.seal.HashTree;

/** The list of a bundle's parts with their digests; its signature vouches for them all. */
public final class Manifest {
  private static final String TITLE = "kontingent-hub evidence 1\n";

  private Manifest() {}

  public static byte[] over(SortedMap<String, byte[]> parts) {
    StringBuilder text = new StringBuilder(TITLE);
    for (Map.Entry<String, byte[]> part : parts.entrySet()) {
      if (!part.getKey().startsWith(Parts.MANIFEST)) {
        text.append(HashTree.digest(part.getValue()))
            .append(' ')
            .append(part.getValue().length)
            .append(' ')
            .append(part.getKey())
            .append('\n');
      }
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** Which part is not the one the manifest names; empty if all are. */
  public static Optional<String> defect(SortedMap<String, byte[]> parts) {
    byte[] manifest = parts.get(Parts.MANIFEST);
    if (manifest == null || !parts.containsKey(Parts.MANIFEST_SIGNATURE)) {
      return Optional.of("the manifest or its signature is missing");
    }
    SortedMap<String, String> expected = lines(manifest);
    SortedMap<String, String> found = lines(over(parts));
    for (String name : expected.keySet()) {
      if (!expected.get(name).equals(found.get(name))) {
        return Optional.of("part " + name + " is missing or was altered");
      }
    }
    for (String name : found.keySet()) {
      if (!expected.containsKey(name)) {
        return Optional.of("part " + name + " does not belong to the bundle");
      }
    }
    return Optional.empty();
  }

  private static SortedMap<String, String> lines(byte[] manifest) {
    SortedMap<String, String> lines = new TreeMap<>();
    for (String line : new String(manifest, StandardCharsets.UTF_8).split("\n")) {
      lines.put(line.substring(line.lastIndexOf(' ') + 1), line);
    }
    return lines;
  }
}
