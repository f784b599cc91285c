package org.kontingent.hub.registry.matching.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Distinct texts as small ints from 1; 0 is the blank. */
final class Texts {
  private final Map<String, Integer> ids = new HashMap<>();
  private final List<String> texts = new ArrayList<>(List.of(""));

  int of(String text) {
    if (text == null || text.isBlank()) {
      return 0;
    }
    Integer id = ids.get(text);
    if (id == null) {
      id = texts.size();
      ids.put(text, id);
      texts.add(text);
    }
    return id;
  }

  String text(int id) {
    return texts.get(id);
  }

  int size() {
    return texts.size();
  }
}
