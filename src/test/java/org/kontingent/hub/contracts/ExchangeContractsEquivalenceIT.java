package org.kontingent.hub.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontingent.hub.platform.xml.PublishedSchemas;
import org.kontingent.hub.platform.xml.SchemaProblem;
import org.w3c.dom.Document;

/**
 * Our text of SMEV's message exchange means what the published text means, but for the differences
 * that {@link ExchangeContract#differences()} lists one by one.
 */
class ExchangeContractsEquivalenceIT {

  static Stream<Arguments> schemas() {
    return Stream.of(ExchangeContract.values())
        .flatMap(
            contract ->
                Stream.of("types:", "faults:fault-", "directive:directive-")
                    .filter(row -> exists(contract, row))
                    .map(
                        row -> Arguments.of(contract, row.split(":", 2)[0], row.split(":", 2)[1])));
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void bothAcceptAndRefuseTheSameDocuments(
      ExchangeContract contract, String file, String samples, TestReporter reporter) {
    SchemaPair pair = new SchemaPair(contract.ours(file), contract.published(file));

    SchemaPair.Tally tally = pair.agreeOn(contract.samplesOf(file, samples), wireTypes(contract));

    reporter.publishEntry(contract + " " + samples, tally.toString());
    assertThat(tally.accepted()).isGreaterThan(20);
    assertThat(tally.refused()).isGreaterThan(100);
  }

  @ParameterizedTest
  @MethodSource("schemas")
  void bothAllowTheSameNamesInTheSamePlaces(ExchangeContract contract, String file) {
    assertThat(ReachableNames.in(contract.ours(file)))
        .isEqualTo(ReachableNames.in(contract.published(file)));
  }

  @ParameterizedTest
  @EnumSource
  void everyDeclaredPlaceIsFilledInASample(ExchangeContract contract) {
    Set<String> unseen = new TreeSet<>(ReachableNames.in(contract.ours("types")));
    unseen.addAll(ReachableNames.in(contract.ours("faults")));

    contract.samples("").forEach(d -> unseen.removeAll(ReachableNames.occurringIn(d)));

    // Parts that may also be documents of their own are seen inside the operations' elements.
    unseen.removeIf(place -> place.startsWith("/"));
    assertThat(unseen).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void ourOwnSamplesAreValid(ExchangeContract contract) {
    for (Document sample : contract.samples("")) {
      String namespace = sample.getDocumentElement().getNamespaceURI();
      List<SchemaProblem> problems = PublishedSchemas.problems(namespace, sample);
      assertThat(problems).as(sample.getDocumentElement().getLocalName()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatThePublishedFileAcceptsOursAcceptsToo(ExchangeContract contract) {
    Verdict strict =
        new Verdict(
            FileSchema.compile(
                    ReferenceFolder.file(
                        "smev3/"
                            + contract.publishedWsdl().getParent().getFileName()
                            + "/smev-message-exchange-types-"
                            + contract.number()
                            + ".xsd"))
                .schema());
    Verdict ours = new Verdict(contract.ours("types").schema());
    int accepted = 0;
    for (Document sample : contract.samples("")) {
      boolean isFault = sample.getDocumentElement().getNamespaceURI().contains("/faults/");
      if (!isFault && strict.accepts(sample)) {
        assertThat(ours.accepts(sample)).as(ours.reason()).isTrue();
        accepted++;
      }
    }
    assertThat(accepted).isGreaterThan(10);
  }

  private static List<String> wireTypes(ExchangeContract contract) {
    String base = "{urn://x-artefacts-smev-gov-ru/services/message-exchange/types/";
    String basic = base + "basic/" + contract.number() + "}";
    String faults = base + "faults/" + contract.number() + "}";
    return List.of(
        basic + "Void",
        basic + "SmevFault",
        faults + "InvalidContent",
        faults + "DestinationOverflow",
        faults + "NoSuchType");
  }

  private static boolean exists(ExchangeContract contract, String row) {
    return !row.startsWith("directive") || contract == ExchangeContract.V1_3;
  }
}
