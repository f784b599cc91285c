package org.kontingent.hub.sandbox;

import java.time.Duration;
import java.util.List;
import org.kontingent.hub.smev.v3.RejectCode;
import org.kontingent.hub.smev.v3.RequestStatus;
import org.kontingent.hub.smev.v3.XmlFragment;

/** What a department does with a request. */
public sealed interface Outcome {
  /** A business document; its root is the registered response root. */
  record Payload(XmlFragment document, List<AttachedFile> files) implements Outcome {
    public Payload {
      files = List.copyOf(files);
    }
  }

  /** A refusal. */
  record Rejected(RejectCode code, String text) implements Outcome {}

  /** An intermediate status now, and something after it. */
  record Status(RequestStatus status, Outcome then) implements Outcome {}

  /** No answer at all, ever. */
  record Silence() implements Outcome {}

  /** The outcome, but only after a while. */
  record Later(Duration delay, Outcome then) implements Outcome {}

  /** Several responses one after the other. */
  record Several(List<Outcome> outcomes) implements Outcome {
    public Several {
      outcomes = List.copyOf(outcomes);
    }
  }

  static Outcome payload(XmlFragment document, AttachedFile... files) {
    return new Payload(document, List.of(files));
  }

  static Outcome rejected(RejectCode code, String text) {
    return new Rejected(code, text);
  }

  static Outcome status(int code, String text, Outcome then) {
    return new Status(new RequestStatus(code, List.of(), text), then);
  }

  static Outcome silence() {
    return new Silence();
  }

  static Outcome later(Duration delay, Outcome then) {
    return new Later(delay, then);
  }
}
