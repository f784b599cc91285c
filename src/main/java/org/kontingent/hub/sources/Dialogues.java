package org.kontingent.hub.sources;

import java.util.List;
import java.util.Optional;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.smev.KindOfData;

/**
 * The dialogues the hub can hold. Where several put the same question, the first of the list is the
 * one asked by; the others still understand answers to what was asked by them before.
 */
public record Dialogues(List<SourceDialogue> all) {
  public Dialogues {
    all = List.copyOf(all);
    long kinds = all.stream().map(SourceDialogue::kind).distinct().count();
    if (kinds != all.size()) {
      throw new IllegalArgumentException("two dialogues for one kind of data");
    }
  }

  /** The dialogue by which this question is asked now. */
  public Optional<SourceDialogue> forQuestion(QuestionKind question) {
    return all.stream().filter(dialogue -> dialogue.question() == question).findFirst();
  }

  /** The dialogue whose questions are of this kind of data. */
  public Optional<SourceDialogue> forKind(KindOfData kind) {
    return all.stream().filter(dialogue -> dialogue.kind().equals(kind)).findFirst();
  }
}
