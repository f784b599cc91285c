package org.kontingent.hub.sandbox.departments;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.contracts.FileSchema;
import org.kontingent.hub.contracts.ReferenceFolder;
import org.kontingent.hub.platform.xml.PublishedSchemas;
import org.kontingent.hub.sandbox.population.Child;
import org.kontingent.hub.sandbox.population.Population;
import org.kontingent.hub.sandbox.population.Temper;
import org.kontingent.hub.sandbox.population.Topic;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.v3.XmlFragment;
import org.kontingent.hub.sources.Dialogues;
import org.kontingent.hub.sources.SourceSettings;
import org.kontingent.hub.sources.migration.adapter.GismuLivingPlaceDialogue;
import org.xml.sax.SAXException;

/** Every document of every talk is valid by the contracts as their owners publish them. */
class PublishedContractsTest {
  private static final Population REGION = Population.of(11, 40);
  private static final Map<String, String> FILES =
      Map.of(
          "urn://x-artefacts-zags-rogdinf/root/112-51/4.0.1",
          "zags/rogdinf-4.0.1/zags-rogdinf-ru-root.xsd",
          "urn://mvd/guvm/living-place-registration/1.1.0",
          "mvd/guvm-living-place-registration-1.1.0/guvm-living-place-registration-1.1.0.xsd",
          "urn://mvd/guvm/staying-place-registration/1.1.0",
          "mvd/guvm-staying-place-registration-1.1.0/guvm-staying-place-registration-1.1.0.xsd",
          "urn://mvd/gismu/export-living-place-registration/1.2.0",
          "mvd/gismu-export-living-place-registration-1.2.0/30681.xsd",
          "urn://kontingent/sandbox/mvd/citizenship/1.0.0",
          "sandbox/kontingent-sandbox-citizenship-1.0.0.xsd",
          "http://kvs.pfr.com/snils-by-additionalData/1.0.1",
          "pfr/snils-by-additionalData-1.0.1/snils-by-additionalData-1.0.1.xsd");

  private final Map<String, Schema> schemas = new HashMap<>();
  private final Set<KindOfData> seen = new HashSet<>();

  @Test
  void documentsOfEveryTalkAreValidByTheOwnersSchemas() {
    FILES.forEach(
        (namespace, file) ->
            schemas.put(
                namespace,
                FileSchema.compile(ReferenceFolder.file("departments/" + file)).schema()));
    talk();
    assertThat(seen).hasSize(2 * FILES.size());
  }

  @Test
  void documentsOfEveryTalkAreValidByOurs() {
    talk();
    assertThat(seen).hasSize(2 * FILES.size());
  }

  private void talk() {
    Talk usual = new Talk(REGION, EveryChildRoundTripTest.usualDialogues(), this::assertValid);
    Dialogues newer =
        new Dialogues(List.of(new GismuLivingPlaceDialogue(SourceSettings.DEFAULT, Talk.CLOCK)));
    Talk gismu = new Talk(REGION, newer, this::assertValid);
    for (Child child : REGION.children()) {
      for (Topic topic : Topic.values()) {
        if (child.temper(topic) != Temper.BROKEN) {
          usual.about(child, topic);
        }
      }
      if (child.temper(Topic.LIVING_PLACE) != Temper.BROKEN) {
        gismu.about(child, Topic.LIVING_PLACE);
      }
    }
  }

  private void assertValid(XmlFragment document) {
    String namespace = document.root().namespace();
    seen.add(document.root());
    assertThat(PublishedSchemas.problems(namespace, document.octets())).isEmpty();
    Schema schema = schemas.get(namespace);
    if (schema != null) {
      try {
        schema
            .newValidator()
            .validate(new StreamSource(new ByteArrayInputStream(document.octets())));
      } catch (SAXException | IOException e) {
        throw new AssertionError("not valid: " + document.characters(), e);
      }
    }
  }
}
