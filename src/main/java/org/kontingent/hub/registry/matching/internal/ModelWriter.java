package org.kontingent.hub.registry.matching.internal;

import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.kontingent.hub.registry.matching.Feed;
import org.kontingent.hub.registry.matching.MatchSettings;

/**
 * A model as lines of fields parted by tabs, everything in a fixed order and numbers in their
 * shortest exact form, so that equal models are equal texts.
 */
final class ModelWriter {
  static final String HEAD = "kontingent-match-model";
  static final int FORM = 1;

  private ModelWriter() {}

  static void write(FrozenModel model, Writer text) throws IOException {
    FrozenModel.Measures measures = model.measures();
    MatchSettings settings = model.settings();
    line(text, HEAD, FORM);
    line(text, "forms", model.normalForms());
    line(
        text,
        "settings",
        settings.linkProbability(),
        settings.reviewProbability(),
        settings.reviewPerThousand());
    line(text, "records", measures.records(), measures.unseenShare());
    Rates rates = measures.rates();
    line(text, "rates", rates.namesakes(), rates.nearNamesakes(), rates.twins(), rates.siblings());
    line(text, "duplicates", joined(rates.duplicates()));
    for (Feed feed : Feed.values()) {
      line(text, "others", feed, joined(rates.others()[feed.ordinal()]));
    }
    for (Field field : Field.values()) {
      line(text, "same", field, joined(measures.same()[field.ordinal()]));
      line(text, "random", field, joined(measures.random()[field.ordinal()]));
    }
    FrozenModel.Vocabulary vocabulary = model.vocabulary();
    for (Map.Entry<String, FrozenModel.WordUse> word : sorted(vocabulary.words())) {
      FrozenModel.WordUse use = word.getValue();
      line(text, "word", word.getKey(), use.asSurname(), use.asName(), use.isReal() ? 1 : 0);
    }
    for (Map.Entry<String, FrozenModel.RootUse> root : sorted(vocabulary.roots())) {
      line(text, "root", root.getKey(), root.getValue().count(), root.getValue().isReal() ? 1 : 0);
    }
    for (Map.Entry<Long, Integer> name : sorted(vocabulary.fullNames())) {
      line(text, "fullname", Long.toHexString(name.getKey()), name.getValue());
    }
    for (Map.Entry<String, Integer> place : sorted(vocabulary.places())) {
      line(text, "place", place.getKey(), place.getValue());
    }
    for (Map.Entry<String, Integer> settlement : sorted(vocabulary.settlements())) {
      line(text, "settlement", settlement.getKey(), settlement.getValue());
    }
    for (String spelling : new TreeSet<>(vocabulary.spellings())) {
      line(text, "spelling", spelling);
    }
    line(text, "end");
    text.flush();
  }

  /** Models of equal content are equal texts. */
  private static <K, V> Set<Map.Entry<K, V>> sorted(Map<K, V> map) {
    return new TreeMap<>(map).entrySet();
  }

  private static String joined(double[] numbers) {
    return DoubleStream.of(numbers).mapToObj(Double::toString).collect(Collectors.joining("\t"));
  }

  private static void line(Writer text, Object... fields) throws IOException {
    for (int i = 0; i < fields.length; i++) {
      text.write(i == 0 ? "" : "\t");
      text.write(
          fields[i] instanceof Enum<?> name
              ? name.name().toLowerCase(Locale.ROOT)
              : fields[i].toString());
    }
    text.write('\n');
  }
}
