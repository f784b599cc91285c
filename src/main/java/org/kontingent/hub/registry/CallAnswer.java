package org.kontingent.hub.registry;

import java.util.Objects;

/** The answer to a changing call; {@code replayed} if it is the first answer given again. */
public record CallAnswer(String answer, boolean replayed) {
  public CallAnswer {
    Objects.requireNonNull(answer);
  }

  @Override
  public String toString() {
    return "CallAnswer[replayed=" + replayed + "]";
  }
}
