package org.kontingent.hub.registry.matching.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.registry.matching.Feed;
import org.kontingent.hub.registry.matching.MatchSettings;

/** Reads what {@link ModelWriter} wrote, and nothing that is not whole. */
final class ModelReader {
  private static final String UNREADABLE = "MATCH_MODEL_UNREADABLE";

  private final BufferedReader lines;
  private int number;

  private MatchSettings settings;
  private double[] records;
  private double[] rates;
  private double[] duplicates;
  private final double[][] others = new double[Feed.values().length][];
  private final double[][] same = new double[Field.COUNT][];
  private final double[][] random = new double[Field.COUNT][];
  private final Map<String, FrozenModel.WordUse> words = new HashMap<>();
  private final Map<String, FrozenModel.RootUse> roots = new HashMap<>();
  private final Map<Long, Integer> fullNames = new HashMap<>();
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<String, Integer> settlements = new HashMap<>();
  private final Set<String> spellings = new HashSet<>();

  ModelReader(Reader text) {
    lines = new BufferedReader(text);
  }

  FrozenModel model() {
    try {
      if (!next()[0].equals(ModelWriter.HEAD)) {
        throw new HubException(UNREADABLE, "This text is no model of matching.");
      }
      for (String[] line = next(); !line[0].equals("end"); line = next()) {
        take(line);
      }
      return new FrozenModel(
          settings,
          new FrozenModel.Measures(
              (int) records[0],
              records[1],
              same,
              random,
              new Rates(rates[0], rates[1], rates[2], rates[3], duplicates, others)),
          new FrozenModel.Vocabulary(words, roots, fullNames, places, settlements, spellings));
    } catch (IOException | IllegalArgumentException | IndexOutOfBoundsException e) {
      throw unreadable(e);
    } catch (NullPointerException e) {
      throw new HubException(UNREADABLE, "The model of matching is not whole.", e);
    }
  }

  private void take(String[] line) {
    switch (line[0]) {
      case "forms" -> checkForms(Integer.parseInt(line[1]));
      case "settings" -> {
        double[] wishes = numbers(line, 1);
        settings = new MatchSettings(wishes[0], wishes[1], wishes[2]);
      }
      case "records" -> records = numbers(line, 1);
      case "rates" -> rates = numbers(line, 1);
      case "duplicates" -> duplicates = numbers(line, 1);
      case "others" -> others[Feed.valueOf(upper(line[1])).ordinal()] = numbers(line, 2);
      case "same" -> same[Field.valueOf(upper(line[1])).ordinal()] = numbers(line, 2);
      case "random" -> random[Field.valueOf(upper(line[1])).ordinal()] = numbers(line, 2);
      case "word" ->
          words.put(
              line[1],
              new FrozenModel.WordUse(
                  Integer.parseInt(line[2]), Integer.parseInt(line[3]), line[4].equals("1")));
      case "root" ->
          roots.put(
              line[1], new FrozenModel.RootUse(Integer.parseInt(line[2]), line[3].equals("1")));
      case "fullname" ->
          fullNames.put(Long.parseUnsignedLong(line[1], 16), Integer.valueOf(line[2]));
      case "place" -> places.put(line[1], Integer.valueOf(line[2]));
      case "settlement" -> settlements.put(line[1], Integer.valueOf(line[2]));
      case "spelling" -> spellings.add(FrozenModel.spelling(line[1], line[2]));
      default -> throw new IllegalArgumentException(line[0]);
    }
  }

  private static void checkForms(int forms) {
    if (forms != NormalForms.VERSION) {
      throw new HubException(
          UNREADABLE,
          "The model was made on normal forms of version "
              + forms
              + ", this release has version "
              + NormalForms.VERSION
              + ": estimate it anew.");
    }
  }

  private String[] next() throws IOException {
    String line = lines.readLine();
    number++;
    if (line == null) {
      throw new IndexOutOfBoundsException("no end");
    }
    return line.split("\t", -1);
  }

  private static double[] numbers(String[] line, int from) {
    double[] numbers = new double[line.length - from];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = Double.parseDouble(line[from + i]);
    }
    return numbers;
  }

  private static String upper(String name) {
    return name.toUpperCase(Locale.ROOT);
  }

  private HubException unreadable(Exception cause) {
    return new HubException(
        UNREADABLE, "Line " + number + " of the model of matching cannot be read.", cause);
  }
}
