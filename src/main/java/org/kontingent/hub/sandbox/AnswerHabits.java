package org.kontingent.hub.sandbox;

import org.kontingent.hub.smev.v3.MessageStyle;

/**
 * How the core writes its answers; the real one is made of nodes of several kinds.
 *
 * @param oldCoreFaults faults as the core before 2023 writes them
 */
public record AnswerHabits(MessageStyle style, boolean oldCoreFaults) {
  public static final AnswerHabits DEFAULT = new AnswerHabits(MessageStyle.MULTIPART, true);
}
