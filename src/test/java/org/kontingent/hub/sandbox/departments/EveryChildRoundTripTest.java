package org.kontingent.hub.sandbox.departments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.SourceAnswer;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.sandbox.population.Child;
import org.kontingent.hub.sandbox.population.Ending;
import org.kontingent.hub.sandbox.population.Population;
import org.kontingent.hub.sandbox.population.Topic;
import org.kontingent.hub.sources.Dialogues;
import org.kontingent.hub.sources.SourceSettings;
import org.kontingent.hub.sources.birth.adapter.BirthRecordDialogue;
import org.kontingent.hub.sources.migration.adapter.CitizenshipDialogue;
import org.kontingent.hub.sources.migration.adapter.GismuLivingPlaceDialogue;
import org.kontingent.hub.sources.migration.adapter.LivingPlaceDialogue;
import org.kontingent.hub.sources.migration.adapter.StayingPlaceDialogue;
import org.kontingent.hub.sources.pension.adapter.SnilsDialogue;

/**
 * Every question about every child of a region goes from the hub's dialogue through the department
 * and back, and ends as the population says it must, with what is true.
 */
class EveryChildRoundTripTest {
  private static final Population REGION = Population.of(2026, 200);
  private static final SourceSettings SETTINGS = SourceSettings.DEFAULT;

  @Test
  void everyQuestionEndsAsTheStoryWantsWithTheTruth() {
    Talk talk = new Talk(REGION, usualDialogues());
    Map<Ending, Integer> counts = new EnumMap<>(Ending.class);
    for (Child child : REGION.children()) {
      for (Topic topic : Topic.values()) {
        SourceAnswer answer = talk.about(child, topic);
        assertThat(ending(answer))
            .as("%s of %s (%s), code %s", topic, child.key(), child.story(), code(answer))
            .isEqualTo(child.ending(topic));
        if (child.ending(topic) == Ending.FOUND) {
          assertThat(answer.facts())
              .as("%s of %s (%s)", topic, child.key(), child.story())
              .isEqualTo(Truth.about(child, topic));
        }
        counts.merge(child.ending(topic), 1, Integer::sum);
      }
    }
    assertThat(counts).containsOnlyKeys(Ending.values());
  }

  @Test
  void newerServiceOfMvdTellsTheSamePlacesWithTheirIds() {
    Dialogues newer = new Dialogues(List.of(new GismuLivingPlaceDialogue(SETTINGS, Talk.CLOCK)));
    Talk talk = new Talk(REGION, newer);
    for (Child child : REGION.children()) {
      SourceAnswer answer = talk.about(child, Topic.LIVING_PLACE);
      assertThat(ending(answer))
          .as("%s (%s)", child.key(), child.story())
          .isEqualTo(child.ending(Topic.LIVING_PLACE));
      if (child.ending(Topic.LIVING_PLACE) == Ending.FOUND) {
        assertThat(answer.facts()).isEqualTo(Truth.gismuPlace(child));
      }
    }
  }

  static Dialogues usualDialogues() {
    return new Dialogues(
        List.of(
            new BirthRecordDialogue(SETTINGS),
            new LivingPlaceDialogue(SETTINGS),
            new StayingPlaceDialogue(SETTINGS),
            new CitizenshipDialogue(SETTINGS),
            new SnilsDialogue(SETTINGS)));
  }

  private static Ending ending(SourceAnswer answer) {
    return answer == null ? Ending.EXPIRED : Ending.valueOf(answer.outcome().name());
  }

  private static String code(SourceAnswer answer) {
    return answer == null || answer.outcome() == SourceOutcome.FOUND ? "none" : answer.code();
  }
}
