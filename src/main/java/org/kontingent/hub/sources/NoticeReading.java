package org.kontingent.hub.sources;

import java.time.Instant;
import java.util.Objects;
import org.kontingent.hub.registry.CivilAct;
import org.kontingent.hub.registry.NoticeKind;
import org.kontingent.hub.registry.PupilFacts;

/**
 * What a notice says.
 *
 * @param noticeId the department's own id of it
 * @param act the act it rests on, or null
 * @param about whom it is about, as known before
 * @param facts what is true now
 * @param eventTime when it became true
 * @param madeAt when the department made the notice
 */
public record NoticeReading(
    NoticeKind kind,
    String noticeId,
    CivilAct act,
    PupilFacts about,
    PupilFacts facts,
    Instant eventTime,
    Instant madeAt) {
  public NoticeReading {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(noticeId);
    Objects.requireNonNull(about);
    Objects.requireNonNull(facts);
    Objects.requireNonNull(madeAt);
  }

  /** Not even the kind: an adoption must not show. */
  @Override
  public String toString() {
    return "NoticeReading[hidden]";
  }
}
