package org.kontingent.hub.registry.region;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names parents give to twins because they sound alike: one or two letters apart. */
final class Similar {
  private final Map<String, List<String>> near = new HashMap<>();

  /** The name itself where the list has none like it. */
  String to(String name, List<String> names, Dice dice) {
    List<String> found =
        near.computeIfAbsent(
            names.get(0) + names.size() + name,
            key ->
                names.stream()
                    .filter(other -> !other.equals(name) && distance(name, other) <= 2)
                    .filter(other -> !Variants.same(name, other))
                    .toList());
    return found.isEmpty() ? name : dice.any(found);
  }

  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }
}
