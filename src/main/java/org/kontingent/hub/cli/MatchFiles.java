package org.kontingent.hub.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.function.Consumer;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.registry.matching.MatchModel;
import org.kontingent.hub.registry.matching.MatchResult;
import org.kontingent.hub.registry.matching.ReviewPair;

/** Writes what {@code match} found, as the blueprint fixes it (section 6): UTF-8, comma, LF. */
final class MatchFiles {
  private MatchFiles() {}

  static void clusters(Path file, MatchResult result) {
    write(
        file,
        "record_id,cluster_id",
        out -> result.forEachRecord((record, cluster) -> row(out, record, cluster)));
  }

  static void review(Path file, MatchResult result) {
    write(
        file,
        "record_id_a,record_id_b,probability,reason",
        out -> {
          for (ReviewPair pair : result.review()) {
            row(
                out,
                pair.first(),
                pair.second(),
                String.format(Locale.ROOT, "%.4f", pair.probability()),
                pair.reason().name());
          }
        });
  }

  static void golden(Path file, MatchResult result) {
    write(
        file,
        "cluster_id,surname,name,patronymic,sex,birth_date,snils,cert_series,cert_number",
        out ->
            result.forEachGolden(
                (cluster, values) ->
                    row(
                        out,
                        cluster,
                        values.surname(),
                        values.first(),
                        values.patronymic(),
                        values.gender(),
                        values.birthDate(),
                        values.snils(),
                        values.certificateSeries(),
                        values.certificateNumber())));
  }

  static MatchModel model(Path file) {
    try (Reader text = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
      return MatchModel.read(text);
    } catch (IOException e) {
      throw new HubException("INPUT_UNREADABLE", file + ": cannot be read", e);
    }
  }

  static void save(Path file, MatchModel model) {
    try (Writer text = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
      model.write(text);
    } catch (IOException e) {
      throw new HubException("OUTPUT_UNWRITABLE", file + ": cannot be written", e);
    }
  }

  private static void write(Path file, String header, Consumer<PrintWriter> rows) {
    try (PrintWriter out = new PrintWriter(Files.newBufferedWriter(file, StandardCharsets.UTF_8))) {
      out.print(header);
      out.print('\n');
      rows.accept(out);
      if (out.checkError()) {
        throw new HubException("OUTPUT_UNWRITABLE", file + ": could not be written to its end");
      }
    } catch (IOException e) {
      throw new HubException("OUTPUT_UNWRITABLE", file + ": cannot be written", e);
    }
  }

  private static void row(PrintWriter out, String... values) {
    for (int i = 0; i < values.length; i++) {
      if (i > 0) {
        out.print(',');
      }
      out.print(quoted(values[i]));
    }
    out.print('\n');
  }

  private static String quoted(String value) {
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == ',' || c == '"' || c == '\n' || c == '\r') {
        return '"' + value.replace("\"", "\"\"") + '"';
      }
    }
    return value;
  }
}
