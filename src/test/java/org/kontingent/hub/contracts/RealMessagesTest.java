package org.kontingent.hub.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.platform.xml.HardenedXml;
import org.kontingent.hub.platform.xml.PublishedSchemas;
import org.kontingent.hub.platform.xml.SchemaProblem;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.w3c.dom.Element;

/** What the exchange and its participants really sent, held against our schemas. */
class RealMessagesTest {
  private static final Path HOME = Path.of("../shared/vectors/messages");

  /** Receipts of 2014, when 1.1 had no DestinationName yet; the published 1.1 refuses them too. */
  private static final Set<String> OLDER_THAN_THE_CONTRACT =
      Set.of(
          "smev3-11-2001-sendrequestresponse-smevsig.xml",
          "smev3-11-2001-getresponseresponse-rejected.xml");

  @BeforeEach
  void needsTheMessages() {
    Assumptions.assumeTrue(
        Files.isDirectory(HOME),
        "skipped: the captured messages are not beside this checkout (../shared/vectors)");
  }

  @Test
  void capturedMessagesOfTheExchangeAreAccepted() {
    List<String> refused = new ArrayList<>();
    int accepted = 0;
    for (Path message : SampleDocuments.list(HOME, "smev3-")) {
      List<SchemaProblem> problems = problems(message);
      if (problems.isEmpty()) {
        accepted++;
      } else {
        refused.add(message.getFileName().toString() + problems);
      }
    }
    assertThat(refused)
        .allSatisfy(
            line -> assertThat(OLDER_THAN_THE_CONTRACT).anyMatch(known -> line.startsWith(known)));
    assertThat(accepted).isGreaterThan(5);
  }

  @Test
  void metadataOfTheLiveCoreOf12AreAccepted() {
    List<Path> messages = SampleDocuments.list(HOME, "smev3-12-");

    assertThat(messages).hasSizeGreaterThanOrEqualTo(2);
    assertThat(messages).allSatisfy(message -> assertThat(problems(message)).isEmpty());
  }

  private static List<SchemaProblem> problems(Path message) {
    Element root = HardenedXml.parse(SampleDocuments.octets(message)).getDocumentElement();
    Element operation =
        Mutants.allElements(root).stream()
            .filter(e -> SmevVersion.ofTypesNamespace(e.getNamespaceURI()).isPresent())
            .findFirst()
            .orElseThrow();
    return PublishedSchemas.problems(operation.getNamespaceURI(), operation);
  }
}
