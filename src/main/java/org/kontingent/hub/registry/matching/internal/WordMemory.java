package org.kontingent.hub.registry.matching.internal;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.kontingent.hub.registry.matching.internal.NameWords.Word;

/** Remembers the normal forms of words, which are dear to make; safe for all threads. */
final class WordMemory implements Function<String, Word> {
  private static final int MOST = 50_000;

  private final Map<String, Word> words = new ConcurrentHashMap<>();

  @Override
  public Word apply(String raw) {
    Word known = words.get(raw);
    if (known == null) {
      known = NameWords.read(raw);
      if (words.size() >= MOST) {
        words.clear();
      }
      words.put(raw, known);
    }
    return known;
  }
}
