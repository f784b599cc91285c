package org.kontingent.hub.registry.matching.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.registry.matching.MatchModel;
import org.kontingent.hub.registry.matching.MatchSettings;

/** A model as a run leaves it behind or a text tells it. */
public final class FrozenModel implements MatchModel {
  private static final String STANDARD = "/matching/standard-model.txt";

  private static final double UNSEEN_ELSEWHERE = 1e-4;
  private static final double LEANING = 0.1;

  /** How often a word stands in records as a surname and as a first name, and whether it is one. */
  record WordUse(int asSurname, int asName, boolean isReal) {
    static final WordUse NONE = new WordUse(0, 0, false);
  }

  /** How often a father's name stands in patronymics, and whether it is one. */
  record RootUse(int count, boolean isReal) {
    static final RootUse NONE = new RootUse(0, false);
  }

  /** The words of a population; keys in normal form. */
  record Vocabulary(
      Map<String, WordUse> words,
      Map<String, RootUse> roots,
      Map<Long, Integer> fullNames,
      Map<String, Integer> places,
      Map<String, Integer> settlements,
      Set<String> spellings) {}

  /**
   * What is estimated from pairs.
   *
   * @param same shares of levels among records of one child, by field; {@code random} by chance
   * @param unseenShare least share a word that is not in the vocabulary is taken to have
   */
  record Measures(
      int records, double unseenShare, double[][] same, double[][] random, Rates rates) {}

  private final MatchSettings settings;
  private final Measures measures;
  private final Vocabulary vocabulary;
  private final Weights weights;

  FrozenModel(MatchSettings settings, Measures measures, Vocabulary vocabulary) {
    this.settings = settings;
    this.measures = measures;
    this.vocabulary = vocabulary;
    this.weights = new Weights(measures.same(), measures.random(), measures.rates());
  }

  /** The one shipped. */
  public static FrozenModel standard() {
    try (InputStream in = FrozenModel.class.getResourceAsStream(STANDARD)) {
      return read(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a model's text. */
  public static FrozenModel read(Reader text) {
    return new ModelReader(text).model();
  }

  @Override
  public void write(Writer text) {
    try {
      ModelWriter.write(this, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String fingerprint() {
    StringWriter text = new StringWriter();
    write(text);
    try {
      byte[] octets = text.toString().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(octets));
    } catch (NoSuchAlgorithmException e) {
      throw new HubException("MATCH_MODEL_UNREADABLE", "The platform has no SHA-256.", e);
    }
  }

  @Override
  public int normalForms() {
    return NormalForms.VERSION;
  }

  @Override
  public MatchSettings settings() {
    return settings;
  }

  @Override
  public long children() {
    double most = 0;
    for (int feed = 0; feed < measures.rates().others().length; feed++) {
      most = Math.max(most, measures.rates().others()[feed][feed]);
    }
    return Math.round(most);
  }

  @Override
  public FrozenModel grownTo(long children) {
    if (children <= children()) {
      return this;
    }
    Measures grown =
        new Measures(
            measures.records(),
            measures.unseenShare(),
            measures.same(),
            measures.random(),
            measures.rates().times((double) children / children()));
    return new FrozenModel(settings, grown, vocabulary);
  }

  @Override
  public FrozenModel with(MatchSettings wishes) {
    return new FrozenModel(wishes, measures, vocabulary);
  }

  /**
   * The same for another population: it knows no places, a word it does not know is not taken for
   * rare, for it may be common there, and no field is trusted as far as it was here.
   */
  public FrozenModel general() {
    Measures elsewhere =
        new Measures(
            measures.records(),
            UNSEEN_ELSEWHERE,
            LevelShares.leaningToUsual(measures.same(), LEANING),
            measures.random(),
            measures.rates());
    Vocabulary words =
        new Vocabulary(
            vocabulary.words(),
            vocabulary.roots(),
            vocabulary.fullNames(),
            Map.of(),
            Map.of(),
            vocabulary.spellings());
    return new FrozenModel(settings, elsewhere, words);
  }

  Measures measures() {
    return measures;
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Weights weights() {
    return weights;
  }

  int records() {
    return measures.records();
  }

  double unseenShare() {
    return measures.unseenShare();
  }

  WordUse word(String key) {
    return vocabulary.words().getOrDefault(key, WordUse.NONE);
  }

  RootUse root(String root) {
    return vocabulary.roots().getOrDefault(root, RootUse.NONE);
  }

  /** How many bear a full name, by {@link FullNames#hash}; 0 if it is rare. */
  int fullName(long hash) {
    return vocabulary.fullNames().getOrDefault(hash, 0);
  }

  int place(String place) {
    return vocabulary.places().getOrDefault(place, 0);
  }

  int settlement(String settlement) {
    return vocabulary.settlements().getOrDefault(settlement, 0);
  }

  boolean areSpellings(String one, String other) {
    return vocabulary.spellings().contains(spelling(one, other));
  }

  /** Two spellings of one name as one text, the same in both orders. */
  static String spelling(String one, String other) {
    return one.compareTo(other) <= 0 ? one + '\t' + other : other + '\t' + one;
  }
}
