package org.kontingent.hub.sources.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.ActState;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.sources.Dialogues;
import org.kontingent.hub.sources.SourceDialogue;
import org.kontingent.hub.sources.SourceSettings;
import org.kontingent.hub.sources.migration.adapter.GismuLivingPlaceDialogue;
import org.kontingent.hub.sources.migration.adapter.LivingPlaceDialogue;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.mock.env.MockEnvironment;

class SourcesConfigurationTest {
  private final SourcesConfiguration configuration = new SourcesConfiguration();

  @Test
  void withoutSettingsTheDefaultsHold() {
    assertThat(configuration.sourceSettings(new MockEnvironment()))
        .isEqualTo(SourceSettings.DEFAULT);
  }

  @Test
  void settingsAreReadAndTheRestStaysAsItWas() {
    MockEnvironment environment =
        new MockEnvironment()
            .withProperty("hub.sources.zone", "Asia/Irkutsk")
            .withProperty("hub.sources.refusals.GONE_AWAY", "NOT_FOUND")
            .withProperty("hub.sources.birth.legal-basis-code", "07")
            .withProperty("hub.sources.birth.act-states.0205", "ANNULLED")
            .withProperty("hub.sources.migration.living-place", "gismu");

    SourceSettings settings = configuration.sourceSettings(environment);

    assertThat(settings.zone()).isEqualTo(ZoneId.of("Asia/Irkutsk"));
    assertThat(settings.refusals()).containsEntry("GONE_AWAY", SourceOutcome.NOT_FOUND);
    assertThat(settings.birth().legalBasisCode()).isEqualTo("07");
    assertThat(settings.birth().liveBirthDigit()).isEqualTo("1");
    assertThat(settings.birth().actStates()).containsEntry("0205", ActState.ANNULLED);
    assertThat(settings.pension().birthPlaceType()).isEqualTo("ОСОБОЕ");
    assertThat(asker(settings)).isInstanceOf(GismuLivingPlaceDialogue.class);
  }

  @Test
  void annotatedFileHoldsTheDefaults() throws IOException {
    StandardEnvironment environment = new StandardEnvironment();
    new YamlPropertySourceLoader()
        .load("file", new ClassPathResource("application.yaml"))
        .forEach(environment.getPropertySources()::addLast);
    assertThat(configuration.sourceSettings(environment)).isEqualTo(SourceSettings.DEFAULT);
    assertThat(environment.getProperty("hub.sources.birth.legal-basis-code")).isEqualTo("01");
  }

  @Test
  void wrongSettingIsAnErrorAtTheStart() {
    MockEnvironment environment =
        new MockEnvironment().withProperty("hub.sources.zone", "Mars/Olympus");
    assertThatThrownBy(() -> configuration.sourceSettings(environment))
        .hasMessageContaining("hub.sources.zone");
  }

  @Test
  void everyQuestionHasADialogueAndBothServicesAreUnderstood() {
    Dialogues dialogues = SourcesConfiguration.dialogues(SourceSettings.DEFAULT, Clock.systemUTC());
    for (QuestionKind question : QuestionKind.values()) {
      assertThat(dialogues.forQuestion(question)).as("%s", question).isPresent();
    }
    assertThat(asker(SourceSettings.DEFAULT)).isInstanceOf(LivingPlaceDialogue.class);
    assertThat(dialogues.forKind(GismuLivingPlaceDialogue.KIND)).isPresent();
  }

  private static SourceDialogue asker(SourceSettings settings) {
    return SourcesConfiguration.dialogues(settings, Clock.systemUTC())
        .forQuestion(QuestionKind.LIVING_PLACE)
        .orElseThrow();
  }
}
