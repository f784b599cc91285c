package org.kontingent.hub.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontingent.hub.platform.xml.HardenedXml;
import org.kontingent.hub.platform.xml.PublishedSchemas;
import org.w3c.dom.Document;

/** Our text of the departments' contracts means what the published text means. */
class DepartmentContractsEquivalenceIT {

  enum Contract {
    ZAGS(
        "zags/birth-record-4.0.1.xsd",
        "zags/rogdinf-4.0.1/zags-rogdinf-ru-root.xsd",
        "zags-",
        "zags-rogdinf"),
    MVD_LIVING(
        "mvd/living-place-1.1.0.xsd",
        "mvd/guvm-living-place-registration-1.1.0/guvm-living-place-registration-1.1.0.xsd",
        "mvd-living",
        "mvd-living"),
    MVD_STAYING(
        "mvd/staying-place-1.1.0.xsd",
        "mvd/guvm-staying-place-registration-1.1.0/guvm-staying-place-registration-1.1.0.xsd",
        "mvd-staying",
        "mvd-staying"),
    GISMU(
        "mvd/living-place-gismu-1.2.0.xsd",
        "mvd/gismu-export-living-place-registration-1.2.0/30681.xsd",
        "gismu-",
        "gismu"),
    CITIZENSHIP(
        "citizenship/citizenship-1.0.0.xsd",
        "sandbox/kontingent-sandbox-citizenship-1.0.0.xsd",
        "citizenship-",
        "citizenship"),
    PFR(
        "pfr/snils-1.0.1.xsd",
        "pfr/snils-by-additionalData-1.0.1/snils-by-additionalData-1.0.1.xsd",
        "pfr-",
        "pfr-");

    private final String ours;
    private final String published;
    private final String ourSamples;
    private final String publishedSamples;

    Contract(String ours, String published, String ourSamples, String publishedSamples) {
      this.ours = ours;
      this.published = published;
      this.ourSamples = ourSamples;
      this.publishedSamples = publishedSamples;
    }

    FileSchema ourSchema() {
      return FileSchema.compile(Path.of("xsd/departments", ours).toAbsolutePath());
    }

    FileSchema publishedSchema() {
      return FileSchema.compile(ReferenceFolder.file("departments/" + published));
    }

    List<Document> ourDocuments() {
      return SampleDocuments.in("departments", ourSamples).stream()
          .map(file -> HardenedXml.parse(SampleDocuments.octets(file)))
          .toList();
    }

    List<Document> publishedDocuments() {
      Path folder = ReferenceFolder.file("departments/samples");
      return SampleDocuments.list(folder, publishedSamples).stream()
          .map(file -> HardenedXml.parse(SampleDocuments.octets(file)))
          .toList();
    }
  }

  @ParameterizedTest
  @EnumSource
  void bothAcceptAndRefuseTheSameDocuments(Contract contract, TestReporter reporter) {
    SchemaPair pair = new SchemaPair(contract.ourSchema(), contract.publishedSchema());
    List<Document> seeds =
        Stream.concat(contract.ourDocuments().stream(), contract.publishedDocuments().stream())
            .toList();

    SchemaPair.Tally tally = pair.agreeOn(seeds);

    reporter.publishEntry(contract.name(), tally.toString());
    assertThat(tally.accepted()).isGreaterThan(100);
    assertThat(tally.refused()).isGreaterThan(300);
  }

  @ParameterizedTest
  @EnumSource
  void everyPublishedSampleIsAcceptedByOurs(Contract contract) {
    Verdict verdict = new Verdict(contract.ourSchema().schema());

    for (Document sample : contract.publishedDocuments()) {
      assertThat(verdict.accepts(sample)).as(verdict.reason()).isTrue();
    }
  }

  @ParameterizedTest
  @EnumSource
  void bothAllowTheSameNamesInTheSamePlaces(Contract contract) {
    Set<String> ours = ReachableNames.in(contract.ourSchema());

    assertThat(ours).isEqualTo(ReachableNames.in(contract.publishedSchema()));
  }

  @ParameterizedTest
  @EnumSource
  void everyDeclaredPlaceIsFilledInASample(Contract contract) {
    Set<String> unseen = new TreeSet<>(ReachableNames.in(contract.ourSchema()));

    contract.ourDocuments().forEach(d -> unseen.removeAll(ReachableNames.occurringIn(d)));

    assertThat(unseen).isEmpty();
  }

  static Stream<Path> samples() {
    return SampleDocuments.in("departments", "").stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void ourOwnSamplesAreValid(Path sample) {
    byte[] octets = SampleDocuments.octets(sample);
    String namespace = HardenedXml.parse(octets).getDocumentElement().getNamespaceURI();

    assertThat(PublishedSchemas.problems(namespace, octets)).isEmpty();
  }
}
