package org.kontingent.hub.registry.adapter;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.Purpose;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.SourceRequestId;
import org.kontingent.hub.registry.SourceRequestState;
import org.kontingent.hub.registry.internal.StoredQuestion;

/** Row of a question to a source. */
@Entity
@Table(name = "registry_question")
class QuestionEntity {
  @Id UUID id;

  UUID pupil;

  @Enumerated(EnumType.STRING)
  QuestionKind kind;

  @Enumerated(EnumType.STRING)
  @Column(name = "question_state")
  SourceRequestState state;

  @Enumerated(EnumType.STRING)
  Purpose purpose;

  String ground;

  @Column(name = "input_hash")
  String inputHash;

  @Column(length = 1_000_000)
  String asked;

  @Column(name = "message_id")
  String messageId;

  @Column(name = "answer_message_id")
  String answerMessageId;

  @Column(name = "answer_code")
  String answerCode;

  @Column(name = "created_at")
  Instant createdAt;

  @Column(name = "sent_at")
  Instant sentAt;

  @Column(name = "answered_at")
  Instant answeredAt;

  static QuestionEntity of(StoredQuestion question) {
    QuestionEntity row = new QuestionEntity();
    row.id = question.id().value();
    row.pupil = question.pupil().value();
    row.kind = question.kind();
    row.state = question.state();
    row.purpose = question.purpose();
    row.ground = question.ground();
    row.inputHash = question.inputHash();
    row.createdAt = question.createdAt();
    return row;
  }

  StoredQuestion stored() {
    return new StoredQuestion(
        new SourceRequestId(id),
        new RegionalId(pupil),
        kind,
        state,
        purpose,
        ground,
        inputHash,
        StoredJson.read(asked, PupilFacts.class),
        messageId,
        answerMessageId,
        answerCode,
        createdAt,
        sentAt,
        answeredAt);
  }
}
