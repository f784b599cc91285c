package org.kontingent.hub.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kontingent.hub.platform.xml.HardenedXml;
import org.w3c.dom.Document;

/**
 * The comparison of schemas is worth as much as it notices: each occurrence, facet, order and list
 * member of some of our schemas is changed in turn, and the comparison must tell the changed one
 * from the unchanged. Only a sample of the changes is tried; {@code -Dcontracts.every-change=true}
 * tries them all, which takes many minutes.
 */
class EverySchemaChangeIsNoticedIT {
  /** Changes that change nothing: the pattern, or the other branch, allowed the same before. */
  private static final Set<String> SAME_MEANING =
      Set.of(
          "IssuerName",
          "RussianName",
          "/sequence/choice/element:notFoundRegistration minOccurs  -> 0");

  @ParameterizedTest
  @CsvSource({
    "departments/mvd/living-place-1.1.0.xsd, departments, mvd-living, 7",
    "departments/citizenship/citizenship-1.0.0.xsd, departments, citizenship-, 6",
    "departments/mvd/living-place-gismu-1.2.0.xsd, departments, gismu-, 9",
  })
  void everyChangeIsNoticed(String schema, String folder, String samples, int sampled) {
    int step = Boolean.getBoolean("contracts.every-change") ? 1 : sampled;
    Path file = Path.of("xsd", schema).toAbsolutePath();
    FileSchema unchanged = FileSchema.compile(file);
    List<Document> seeds =
        SampleDocuments.in(folder, samples).stream()
            .map(sample -> HardenedXml.parse(SampleDocuments.octets(sample)))
            .toList();
    List<String> unnoticed = new ArrayList<>();
    int noticed = 0;

    for (int number = 0; ; number += step) {
      SchemaSpoiler spoiler = new SchemaSpoiler(number);
      FileSchema changed = FileSchema.compile(file, spoiler);
      if (spoiler.isBeyondTheLast()) {
        break;
      }
      if (new SchemaPair(unchanged, changed).differOn(seeds)) {
        noticed++;
      } else if (!spoiler.done().isEmpty() && !sameMeaning(spoiler.done())) {
        unnoticed.add(spoiler.done());
      }
    }

    assertThat(unnoticed).isEmpty();
    assertThat(noticed).isGreaterThan(5);
  }

  private static boolean sameMeaning(String change) {
    return SAME_MEANING.stream().anyMatch(change::contains);
  }
}
