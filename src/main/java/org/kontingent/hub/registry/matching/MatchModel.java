package org.kontingent.hub.registry.matching;

import java.io.Reader;
import java.io.Writer;
import org.kontingent.hub.registry.matching.internal.FrozenModel;

/**
 * Everything about a population that judging a pair of records needs, estimated once and then
 * frozen: how often fields agree among records of one child and by chance, how common names and
 * places are, which spellings are names of their own, how many twins and namesakes there are, and
 * from which probability on a link is made or a person asked. Immutable, safe for all threads.
 * Holds no record and no name that is rare.
 */
public interface MatchModel {
  /** The one shipped, made from an invented region; read anew at each call, so keep it. */
  static MatchModel standard() {
    return FrozenModel.standard();
  }

  /**
   * Reads what {@link #write} wrote.
   *
   * @throws org.kontingent.hub.platform.HubException MATCH_MODEL_UNREADABLE if it is none, or was
   *     made with other normal forms than this release has
   */
  static MatchModel read(Reader text) {
    return FrozenModel.read(text);
  }

  /** Writes it as text; models of equal content give equal characters. Leaves the writer open. */
  void write(Writer text);

  /** SHA-256 of the text, in hexadecimal: the same for equal models. */
  String fingerprint();

  /** Version of the normal forms it was estimated on; keys and partitions hold for it alone. */
  int normalForms();

  MatchSettings settings();

  /** How many children the region has that it speaks of, as far as its largest feed told. */
  long children();

  /**
   * The same for a region of more children: the more there are, the more of them are called alike
   * by chance. For one of fewer it stays what it is, for that one may grow.
   */
  MatchModel grownTo(long children);

  /** The same model with other wishes. */
  MatchModel with(MatchSettings settings);
}
