package org.kontingent.hub.sandbox.departments;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.kontingent.hub.sandbox.Outcome;
import org.kontingent.hub.sandbox.population.BirthAct;
import org.kontingent.hub.sandbox.population.Child;
import org.kontingent.hub.sandbox.population.FullName;
import org.kontingent.hub.sandbox.population.PaperKind;
import org.kontingent.hub.sandbox.population.PartialDate;
import org.kontingent.hub.sandbox.population.Topic;
import org.kontingent.hub.sources.adapter.wire.zags.ActType;
import org.kontingent.hub.sources.adapter.wire.zags.AnswerItem;
import org.kontingent.hub.sources.adapter.wire.zags.BirthRecordRequest;
import org.kontingent.hub.sources.adapter.wire.zags.BirthRecordResponse;
import org.kontingent.hub.sources.adapter.wire.zags.PersonName;
import org.kontingent.hub.sources.adapter.wire.zags.RequestItem;
import org.kontingent.hub.sources.adapter.wire.zags.RequestedIdentityDocument;
import org.kontingent.hub.sources.adapter.wire.zags.RequestedPerson;

/**
 * ZAGS, birth records (rogdinf 4.0.1). Looks by certificate and first name, else by full name and
 * date; of the act found every version is given. Several people: outcome 3.
 */
public final class ZagsDepartment
    extends TemperedDepartment<BirthRecordRequest, BirthRecordResponse> {

  ZagsDepartment(FilesOnPeople files, Duration delay) {
    super(
        files,
        new PayloadPair<>(
            "urn://x-artefacts-zags-rogdinf/root/112-51/4.0.1",
            "ROGDINFRequest",
            BirthRecordRequest.class,
            "ROGDINFResponse",
            BirthRecordResponse.class),
        Topic.BIRTH_RECORD,
        delay);
  }

  /** The person of the only item; with several items nobody's temper counts. */
  @Override
  List<Child> search(BirthRecordRequest request) {
    return request.getItems().size() == 1 ? search(request.getItems().get(0)) : List.of();
  }

  @Override
  Outcome usual(BirthRecordRequest request, List<Child> found, LocalDate today) {
    BirthRecordResponse response = response(request, today);
    for (RequestItem item : request.getItems()) {
      response.getAnswers().add(answer(item));
    }
    return document(response);
  }

  @Override
  Outcome undecided(BirthRecordRequest request, int count, LocalDate today) {
    return sole(
        request,
        item(
            request.getItems().get(0),
            org.kontingent.hub.sources.adapter.wire.zags.Outcome.AMBIGUOUS),
        today);
  }

  @Override
  Outcome aboutAnother(BirthRecordRequest request, Child meant, LocalDate today) {
    Child other = files.another(meant, child -> child.acts().size() == 1);
    return sole(request, found(request.getItems().get(0), other), today);
  }

  private Outcome sole(BirthRecordRequest request, AnswerItem item, LocalDate today) {
    BirthRecordResponse response = response(request, today);
    response.getAnswers().add(item);
    return document(response);
  }

  private AnswerItem answer(RequestItem item) {
    List<Child> found = search(item).stream().filter(child -> !child.acts().isEmpty()).toList();
    if (found.size() == 1) {
      return found(item, found.get(0));
    }
    return item(
        item,
        found.isEmpty()
            ? org.kontingent.hub.sources.adapter.wire.zags.Outcome.NOT_FOUND
            : org.kontingent.hub.sources.adapter.wire.zags.Outcome.AMBIGUOUS);
  }

  private static AnswerItem found(RequestItem asked, Child child) {
    AnswerItem item = item(asked, org.kontingent.hub.sources.adapter.wire.zags.Outcome.FOUND);
    child.acts().forEach(act -> item.getRecords().add(ActDocument.of(act)));
    return item;
  }

  private static AnswerItem item(
      RequestItem asked, org.kontingent.hub.sources.adapter.wire.zags.Outcome outcome) {
    AnswerItem item = new AnswerItem();
    item.setItemId(asked.getItemId());
    item.setOutcome(outcome);
    return item;
  }

  private static BirthRecordResponse response(BirthRecordRequest request, LocalDate today) {
    BirthRecordResponse response = new BirthRecordResponse();
    response.setRequestId(request.getRequestId());
    response.setItemCount(request.getItemCount());
    response.setRequestedActType(ActType.BIRTH);
    response.setAsOf(today);
    return response;
  }

  private List<Child> search(RequestItem item) {
    RequestedPerson person = item.getPerson();
    FullName name = name(person.getName());
    RequestedIdentityDocument paper = person.getIdentityDocument();
    if (paper != null && PaperKind.BIRTH_CERTIFICATE.code().equals(paper.getKindCode())) {
      List<Child> holders =
          files.byPaper(PaperKind.BIRTH_CERTIFICATE, paper.getSeries(), paper.getNumber()).stream()
              .filter(child -> Spelling.same(child.name().first(), name.first()))
              .toList();
      if (!holders.isEmpty()) {
        return holders;
      }
    }
    return files.byFirstName(name.first(), child -> isCalled(child, name) && isBorn(child, person));
  }

  private static FullName name(PersonName name) {
    return new FullName(
        name.getLastName() == null ? "" : name.getLastName(),
        name.getFirstName() == null ? "" : name.getFirstName(),
        name.getPatronymic());
  }

  private static boolean isCalled(Child child, FullName name) {
    return FilesOnPeople.isCalled(child.name(), name)
        || child.acts().stream().anyMatch(act -> FilesOnPeople.isCalled(act.name(), name));
  }

  private static boolean isBorn(Child child, RequestedPerson person) {
    if (person.getBirthDate() != null) {
      return child.birthDate().equals(person.getBirthDate())
          || child.acts().stream()
              .map(BirthAct::birthDate)
              .anyMatch(date -> date.mayBe(person.getBirthDate()));
    }
    var partial = person.getBirthDatePartial();
    return partial != null
        && new PartialDate(partial.getYear().getValue(), partial.getMonth(), partial.getDay())
            .mayBe(child.birthDate());
  }
}
