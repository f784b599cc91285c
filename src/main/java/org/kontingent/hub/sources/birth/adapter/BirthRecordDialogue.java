package org.kontingent.hub.sources.birth.adapter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.kontingent.hub.registry.ActState;
import org.kontingent.hub.registry.DueQuestion;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.QuestionKind;
import org.kontingent.hub.registry.SourceOutcome;
import org.kontingent.hub.registry.SourceRequestId;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.sources.SourceDialogue;
import org.kontingent.hub.sources.SourceReading;
import org.kontingent.hub.sources.SourceSettings;
import org.kontingent.hub.sources.adapter.PayloadForm;
import org.kontingent.hub.sources.adapter.wire.zags.AnswerItem;
import org.kontingent.hub.sources.adapter.wire.zags.BirthRecord;
import org.kontingent.hub.sources.adapter.wire.zags.BirthRecordRequest;
import org.kontingent.hub.sources.adapter.wire.zags.BirthRecordResponse;
import org.kontingent.hub.sources.internal.Flaw;
import org.kontingent.hub.sources.internal.UnusableAnswer;

/**
 * ZAGS, rogdinf 4.0.1 (departments.md 4.1, 4.2): one person a question. Of several versions of an
 * act the newest counts; several acts are AMBIGUOUS.
 */
public final class BirthRecordDialogue implements SourceDialogue {
  public static final KindOfData KIND =
      new KindOfData("urn://x-artefacts-zags-rogdinf/root/112-51/4.0.1", "ROGDINFRequest");

  /** Several acts of the register match. */
  static final String SEVERAL_ACTS = "SEVERAL_ACTS";

  private static final Comparator<BirthRecord> BY_VERSION =
      Comparator.comparing(BirthRecordDialogue::versionNumber)
          .thenComparing(BirthRecord::getVersionDate);

  private final PayloadForm<BirthRecordRequest, BirthRecordResponse> form =
      new PayloadForm<>(
          KIND, BirthRecordRequest.class, "ROGDINFResponse", BirthRecordResponse.class);
  private final BirthQuestion questions;
  private final BirthFactsReading facts;
  private final SourceSettings settings;

  public BirthRecordDialogue(SourceSettings settings) {
    this.settings = settings;
    this.questions = new BirthQuestion(settings.birth());
    this.facts = new BirthFactsReading(settings.birth());
  }

  @Override
  public QuestionKind question() {
    return QuestionKind.BIRTH_RECORD;
  }

  @Override
  public KindOfData kind() {
    return KIND;
  }

  @Override
  public byte[] write(DueQuestion question) {
    return form.write(questions.of(question));
  }

  @Override
  public SourceReading read(byte[] payload, DueQuestion asked) {
    try {
      return read(form.read(payload), asked);
    } catch (UnusableAnswer e) {
      return e.flaw().reading();
    }
  }

  /** The item's id within the question, made of the question's own id. */
  static String itemId(SourceRequestId id) {
    byte[] seed = ("item of " + id).getBytes(StandardCharsets.UTF_8);
    return UUID.nameUUIDFromBytes(seed).toString();
  }

  private SourceReading read(BirthRecordResponse response, DueQuestion asked) {
    List<AnswerItem> items = response.getAnswers();
    if (!asked.id().toString().equals(response.getRequestId())
        || items.size() != 1
        || !itemId(asked.id()).equals(items.get(0).getItemId())) {
      throw Flaw.ANSWER_NOT_ABOUT_QUESTION.found();
    }
    AnswerItem item = items.get(0);
    Instant asOf = response.getAsOf().atStartOfDay(settings.zone()).toInstant();
    String code = "RESULT_" + item.getOutcome().value();
    return switch (item.getOutcome()) {
      case FOUND -> found(item.getRecords(), asked, asOf);
      case NOT_FOUND -> withoutRecords(item, SourceOutcome.NOT_FOUND, code, asOf);
      case AMBIGUOUS -> SourceReading.without(SourceOutcome.AMBIGUOUS, code, asOf);
      case UNEXPLAINED -> SourceReading.without(SourceOutcome.REJECTED, code, asOf);
    };
  }

  private static SourceReading withoutRecords(
      AnswerItem item, SourceOutcome outcome, String code, Instant asOf) {
    if (!item.getRecords().isEmpty()) {
      throw Flaw.ANSWER_CONTRADICTS_ITSELF.found();
    }
    return SourceReading.without(outcome, code, asOf);
  }

  private SourceReading found(List<BirthRecord> records, DueQuestion asked, Instant asOf) {
    if (records.isEmpty()) {
      throw Flaw.ANSWER_INCOMPLETE.found();
    }
    if (records.stream().map(BirthRecord::getRegisterNumber).distinct().count() > 1) {
      return SourceReading.without(SourceOutcome.AMBIGUOUS, SEVERAL_ACTS, asOf);
    }
    BirthRecord newest = records.stream().max(BY_VERSION).orElseThrow();
    PupilFacts read = facts.of(newest);
    for (BirthRecord record : records) {
      if (BY_VERSION.compare(record, newest) == 0 && !facts.of(record).equals(read)) {
        throw Flaw.ANSWER_CONTRADICTS_ITSELF.found();
      }
    }
    if (!SameChild.isMeant(read, asked.facts())) {
      throw Flaw.ANSWER_NOT_ABOUT_QUESTION.found();
    }
    return SourceReading.found(read, eventTime(read, newest), asOf);
  }

  /** A first version tells the state at registration, a later one the state since the change. */
  private Instant eventTime(PupilFacts read, BirthRecord newest) {
    boolean isFirst = read.birthRecord().state() == ActState.VALID;
    if (isFirst && newest.getRecordDate() != null) {
      return newest.getRecordDate().atStartOfDay(settings.zone()).toInstant();
    }
    return isFirst ? null : newest.getVersionDate().atStartOfDay(settings.zone()).toInstant();
  }

  private static int versionNumber(BirthRecord record) {
    String version = record.getVersion();
    return version.matches("[0-9]{1,3}") ? Integer.parseInt(version) : -1;
  }
}
