package org.kontingent.hub.registry.internal;

import java.util.Objects;
import org.kontingent.hub.registry.CivilAct;
import org.kontingent.hub.registry.NoticeKind;
import org.kontingent.hub.registry.PupilFacts;

/** What makes a source record a notice: what happened, by which act, to whom as known before. */
public record Notice(NoticeKind kind, CivilAct act, PupilFacts about) {
  public Notice {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(about);
  }

  @Override
  public String toString() {
    return "Notice[hidden]";
  }
}
