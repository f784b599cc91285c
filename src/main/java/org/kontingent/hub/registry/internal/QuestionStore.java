package org.kontingent.hub.registry.internal;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceAnswer;
import org.kontingent.hub.registry.SourceRequestId;
import org.kontingent.hub.registry.SourceRequestState;

/** Keeps questions to sources. Every method joins the caller's transaction. */
public interface QuestionStore {
  void add(StoredQuestion question);

  /** Oldest questions in state NEW that nobody else has locked, locked for this transaction. */
  List<StoredQuestion> lockNew(int limit);

  Optional<StoredQuestion> find(SourceRequestId id);

  Optional<SourceRequestState> state(SourceRequestId id);

  /** Reads the question anew and locks it for this transaction. */
  Optional<StoredQuestion> lock(SourceRequestId id);

  /** Questions about these pupils, by pupil, then oldest first. */
  List<StoredQuestion> about(Collection<RegionalId> pupils);

  /** Remembers what is told to the source. */
  void asked(SourceRequestId id, PupilFacts facts);

  /** NEW to QUEUED; of a question that {@link #lockNew} locked in this transaction. */
  void queued(SourceRequestId id, String messageId);

  /** QUEUED to SENT; any other state stays. */
  void sent(SourceRequestId id, Instant now);

  /** Keeps the outcome; of a question that {@link #lock} locked in this transaction. */
  void ended(SourceAnswer answer);

  /** Ends an open question without an answer. */
  void cancelled(SourceRequestId id, String code, Instant now);
}
