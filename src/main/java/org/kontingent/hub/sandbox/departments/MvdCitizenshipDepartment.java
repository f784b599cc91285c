package org.kontingent.hub.sandbox.departments;

import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.kontingent.hub.sandbox.Outcome;
import org.kontingent.hub.sandbox.population.Child;
import org.kontingent.hub.sandbox.population.FullName;
import org.kontingent.hub.sandbox.population.Topic;
import org.kontingent.hub.sources.adapter.wire.citizenship.CitizenshipBasis;
import org.kontingent.hub.sources.adapter.wire.citizenship.CitizenshipRequest;
import org.kontingent.hub.sources.adapter.wire.citizenship.CitizenshipResponse;
import org.kontingent.hub.sources.adapter.wire.citizenship.HeldCitizenship;
import org.kontingent.hub.sources.adapter.wire.citizenship.NothingFound;
import org.kontingent.hub.sources.adapter.wire.citizenship.PersonAsked;
import org.kontingent.hub.sources.adapter.wire.citizenship.PersonalDocument;
import org.kontingent.hub.sources.adapter.wire.citizenship.SeveralFit;
import org.kontingent.hub.sources.adapter.wire.citizenship.Statelessness;

/**
 * MVD, citizenship, by the project's own form. Looks by name and date; the document decides between
 * namesakes.
 */
public final class MvdCitizenshipDepartment
    extends TemperedDepartment<CitizenshipRequest, CitizenshipResponse> {

  MvdCitizenshipDepartment(FilesOnPeople files, Duration delay) {
    super(
        files,
        new PayloadPair<>(
            "urn://kontingent/sandbox/mvd/citizenship/1.0.0",
            "CitizenshipRequest",
            CitizenshipRequest.class,
            "CitizenshipResponse",
            CitizenshipResponse.class),
        Topic.CITIZENSHIP,
        delay);
  }

  @Override
  List<Child> search(CitizenshipRequest request) {
    PersonAsked person = request.getPerson();
    List<Child> namesakes =
        files.byPerson(
            new FullName(person.getLastName(), person.getFirstName(), person.getMiddleName()),
            person.getBirthDate());
    PersonalDocument paper = request.getDocument();
    List<Child> holders =
        files.byPaper(paper.getKind(), paper.getSeries(), paper.getNumber()).stream()
            .filter(namesakes::contains)
            .toList();
    return holders.isEmpty() ? namesakes : holders;
  }

  @Override
  Outcome usual(CitizenshipRequest request, List<Child> found, LocalDate today) {
    if (found.size() > 1) {
      return undecided(request, found.size(), today);
    }
    CitizenshipResponse response = response(request.getRequestId(), today);
    if (found.isEmpty()) {
      response.setNotFound(new NothingFound());
    } else {
      fill(response, found.get(0));
    }
    return document(response);
  }

  @Override
  Outcome undecided(CitizenshipRequest request, int count, LocalDate today) {
    SeveralFit several = new SeveralFit();
    several.setCount(BigInteger.valueOf(count));
    CitizenshipResponse response = response(request.getRequestId(), today);
    response.setAmbiguous(several);
    return document(response);
  }

  @Override
  Outcome aboutAnother(CitizenshipRequest request, Child meant, LocalDate today) {
    CitizenshipResponse response = response(new UUID(0, 1).toString(), today);
    fill(response, files.another(meant, child -> !child.citizenships().isEmpty()));
    return document(response);
  }

  private static CitizenshipResponse response(String requestId, LocalDate today) {
    CitizenshipResponse response = new CitizenshipResponse();
    response.setRequestId(requestId);
    response.setAsOf(today);
    return response;
  }

  private static void fill(CitizenshipResponse response, Child child) {
    if (child.isStateless()) {
      response.setStateless(new Statelessness());
      return;
    }
    for (var held : child.citizenships()) {
      HeldCitizenship citizenship = new HeldCitizenship();
      citizenship.setCountryOksm(held.country());
      citizenship.setBasis(CitizenshipBasis.fromValue(held.basis()));
      citizenship.setDateFrom(held.from());
      response.getCitizenship().add(citizenship);
    }
  }
}
