package org.kontingent.hub.sources;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import org.kontingent.hub.registry.DueQuestion;
import org.kontingent.hub.registry.SourceOutcome;

/** What tests of dialogues say over and over. */
public final class Readings {
  private Readings() {}

  public static SourceReading of(SourceDialogue dialogue, String xml, AChild asked) {
    return dialogue.read(xml.getBytes(StandardCharsets.UTF_8), asked.asked(dialogue.question()));
  }

  public static void assertFailed(SourceReading reading, String code) {
    assertThat(reading).isEqualTo(SourceReading.without(SourceOutcome.FAILED, code, null));
  }

  public static String written(SourceDialogue dialogue, AChild child) {
    byte[] octets = dialogue.write(child.asked(dialogue.question()));
    return new String(octets, StandardCharsets.UTF_8);
  }

  /** The code with which a question is refused; null if it is not. */
  public static String obstacle(SourceDialogue dialogue, AChild child) {
    DueQuestion question = child.asked(dialogue.question());
    CannotAsk refused = catchThrowableOfType(CannotAsk.class, () -> dialogue.write(question));
    return refused == null ? null : refused.code();
  }
}
