package org.kontingent.hub.sandbox.departments;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.kontingent.hub.sandbox.Department;
import org.kontingent.hub.sandbox.Outcome;
import org.kontingent.hub.sandbox.Question;
import org.kontingent.hub.sandbox.ServedKind;
import org.kontingent.hub.sandbox.population.Child;
import org.kontingent.hub.sandbox.population.Temper;
import org.kontingent.hub.sandbox.population.Topic;
import org.kontingent.hub.smev.v3.RejectCode;

/**
 * A department that looks the child up and answers as its temper towards that child is.
 *
 * @param <Q> root of the request
 * @param <A> root of the response
 */
abstract class TemperedDepartment<Q, A> implements Department {
  static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

  final FilesOnPeople files;
  private final PayloadPair<Q, A> payloads;
  private final Topic topic;
  private final Duration delay;

  TemperedDepartment(FilesOnPeople files, PayloadPair<Q, A> payloads, Topic topic, Duration delay) {
    this.files = files;
    this.payloads = payloads;
    this.topic = topic;
    this.delay = delay;
  }

  @Override
  public final List<ServedKind> kinds() {
    return List.of(payloads.kind());
  }

  @Override
  public final Outcome answer(Question question) {
    Optional<Q> request = payloads.read(question.payload());
    Outcome outcome =
        request.isEmpty()
            ? Outcome.rejected(
                RejectCode.UNKNOWN_REQUEST_DESCRIPTION, "Запрос не соответствует схеме")
            : answer(request.get(), LocalDate.ofInstant(question.sentAt(), ZONE));
    return delay.isZero() ? outcome : Outcome.later(delay, outcome);
  }

  private Outcome answer(Q request, LocalDate today) {
    List<Child> found = search(request);
    Temper temper = found.size() == 1 ? found.get(0).temper(topic) : Temper.USUAL;
    return switch (temper) {
      case USUAL -> usual(request, found, today);
      case SILENT -> Outcome.silence();
      case REFUSING -> Outcome.rejected(RejectCode.ACCESS_DENIED, "Доступ к сведениям ограничен");
      case UNDECIDED -> undecided(request, 2, today);
      case ABOUT_ANOTHER -> aboutAnother(request, found.get(0), today);
      case BROKEN -> Outcome.payload(payloads.broken());
    };
  }

  final Outcome document(A response) {
    return Outcome.payload(payloads.write(response));
  }

  /** Everybody who may be meant. */
  abstract List<Child> search(Q request);

  abstract Outcome usual(Q request, List<Child> found, LocalDate today);

  /** The answer when several people fit. */
  abstract Outcome undecided(Q request, int count, LocalDate today);

  /** The answer of a department that has mixed people up. */
  abstract Outcome aboutAnother(Q request, Child meant, LocalDate today);
}
