package org.kontingent.hub.sandbox.departments;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.DueQuestion;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.Purpose;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.registry.SourceRequestId;
import org.kontingent.hub.sandbox.population.Child;
import org.kontingent.hub.sandbox.population.Ending;
import org.kontingent.hub.sandbox.population.Population;
import org.kontingent.hub.sandbox.population.Story;
import org.kontingent.hub.sandbox.population.Topic;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.v3.XmlFragment;
import org.kontingent.hub.sources.Dialogues;
import org.kontingent.hub.sources.SourceDialogue;
import org.kontingent.hub.sources.SourceReading;
import org.kontingent.hub.sources.SourceSettings;
import org.kontingent.hub.sources.migration.adapter.GismuLivingPlaceDialogue;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * A good answer with one thing about it changed, every element and attribute in turn: it is read
 * without a breakdown, and never as another child's.
 */
class MutilatedAnswersTest {
  private static final Population REGION = Population.of(5, 40);

  private final Dialogues usual = EveryChildRoundTripTest.usualDialogues();
  private final Dialogues newer =
      new Dialogues(List.of(new GismuLivingPlaceDialogue(SourceSettings.DEFAULT, Talk.CLOCK)));

  @Test
  void oneThingChangedNeverBreaksTheReading() {
    int tried = 0;
    for (Story story : List.of(Story.TWINS, Story.STAYING_ELSEWHERE, Story.ACT_AMENDED)) {
      Child child = REGION.childOf(story);
      for (Topic topic : Topic.values()) {
        if (child.ending(topic) == Ending.FOUND) {
          tried += mutilate(usual, child, topic);
        }
      }
      tried += mutilate(newer, child, Topic.LIVING_PLACE);
    }
    assertThat(tried).isGreaterThan(500);
  }

  private int mutilate(Dialogues dialogues, Child child, Topic topic) {
    List<XmlFragment> seen = new ArrayList<>();
    new Talk(REGION, dialogues, seen::add).about(child, topic);
    KindOfData asked = seen.get(0).root();
    SourceDialogue dialogue = dialogues.forKind(asked).orElseThrow();
    DueQuestion question =
        new DueQuestion(
            new SourceRequestId(Talk.id(child, topic)),
            QuestionKind.valueOf(topic.name()),
            Truth.claimed(child.claim()),
            Purpose.ENROL,
            "consent 1");
    XmlFragment answer = seen.get(1);
    int elements = elements(answer.element()).getLength();
    int tried = 0;
    for (int i = 0; i < elements; i++) {
      for (Consumer<Element> change : changes()) {
        Element root = answer.element();
        Element victim = (Element) elements(root).item(i);
        change.accept(victim);
        check(dialogue.read(octets(root), question), question);
        tried++;
      }
      tried += mutilateAttributes(dialogue, question, answer, i);
    }
    return tried;
  }

  private static int mutilateAttributes(
      SourceDialogue dialogue, DueQuestion question, XmlFragment answer, int i) {
    int count = ((Element) elements(answer.element()).item(i)).getAttributes().getLength();
    for (int a = 0; a < count; a++) {
      Element root = answer.element();
      Attr attribute = (Attr) ((Element) elements(root).item(i)).getAttributes().item(a);
      if (!attribute.getName().startsWith("xmlns")) {
        attribute.setValue(attribute.getValue().isEmpty() ? "x" : other(attribute.getValue()));
        check(dialogue.read(octets(root), question), question);
      }
    }
    return count;
  }

  private static List<Consumer<Element>> changes() {
    return List.of(
        victim -> victim.getParentNode().removeChild(victim),
        victim -> victim.getParentNode().insertBefore(victim.cloneNode(true), victim),
        victim -> victim.setTextContent(""),
        victim -> victim.setTextContent(other(victim.getTextContent())),
        victim -> victim.getParentNode().appendChild(victim),
        victim -> victim.setAttribute("odd", "1"));
  }

  /** The same length and alphabet, another value: likely to pass a schema. */
  private static String other(String text) {
    StringBuilder other = new StringBuilder(text);
    for (int i = other.length() - 1; i >= 0; i--) {
      char c = other.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        other.setCharAt(i, c == '9' ? '8' : c == 'я' || c == 'Я' ? (char) (c - 1) : (char) (c + 1));
        return other.toString();
      }
    }
    return other + "x";
  }

  private static void check(SourceReading reading, DueQuestion asked) {
    if (reading.outcome() != SourceOutcome.FOUND) {
      assertThat(reading.facts()).isNull();
      assertThat(reading.code()).matches("[A-Z0-9_]+");
      return;
    }
    PupilFacts facts = reading.facts();
    PersonName name = facts.name();
    if (name != null) {
      assertThat(name.first().replace('ё', 'е'))
          .isEqualToIgnoringCase(asked.facts().name().first().replace('ё', 'е'));
    }
  }

  private static NodeList elements(Element root) {
    return root.getElementsByTagNameNS("*", "*");
  }

  private static byte[] octets(Element root) {
    return XmlFragment.of(root).characters().getBytes(StandardCharsets.UTF_8);
  }
}
