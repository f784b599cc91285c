package org.kontingent.hub.sandbox.departments;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.kontingent.hub.sandbox.Outcome;
import org.kontingent.hub.sandbox.population.Child;
import org.kontingent.hub.sandbox.population.Dwelling;
import org.kontingent.hub.sandbox.population.Topic;
import org.kontingent.hub.smev.v3.RejectCode;
import org.kontingent.hub.sources.adapter.wire.mvd.NothingFound;
import org.kontingent.hub.sources.adapter.wire.mvd.StayRegistration;
import org.kontingent.hub.sources.adapter.wire.mvd.StayingPlaceRegistrationRequest;
import org.kontingent.hub.sources.adapter.wire.mvd.StayingPlaceRegistrationResponse;

/** MVD, registration at the place of stay (guvm 1.1.0). */
public final class MvdStayingPlaceDepartment
    extends TemperedDepartment<StayingPlaceRegistrationRequest, StayingPlaceRegistrationResponse> {

  MvdStayingPlaceDepartment(FilesOnPeople files, Duration delay) {
    super(
        files,
        new PayloadPair<>(
            "urn://mvd/guvm/staying-place-registration/1.1.0",
            "stayingPlaceRegistrationRequest",
            StayingPlaceRegistrationRequest.class,
            "stayingPlaceRegistrationResponse",
            StayingPlaceRegistrationResponse.class),
        Topic.STAYING_PLACE,
        delay);
  }

  @Override
  List<Child> search(StayingPlaceRegistrationRequest request) {
    return GuvmSearch.of(files, request);
  }

  @Override
  Outcome usual(StayingPlaceRegistrationRequest request, List<Child> found, LocalDate today) {
    StayingPlaceRegistrationResponse response = new StayingPlaceRegistrationResponse();
    found.stream()
        .flatMap(child -> child.staying().stream())
        .findFirst()
        .ifPresentOrElse(
            stay -> response.setRegistrationInfo(stay(stay)),
            () -> response.setNotFoundRegistration(new NothingFound()));
    return document(response);
  }

  @Override
  Outcome undecided(StayingPlaceRegistrationRequest request, int count, LocalDate today) {
    return Outcome.rejected(
        RejectCode.UNKNOWN_REQUEST_DESCRIPTION, "Найдено несколько лиц, уточните сведения");
  }

  @Override
  Outcome aboutAnother(StayingPlaceRegistrationRequest request, Child meant, LocalDate today) {
    return usual(
        request, List.of(files.another(meant, child -> !child.staying().isEmpty())), today);
  }

  private static StayRegistration stay(Dwelling dwelling) {
    StayRegistration stay = GuvmSearch.registration(new StayRegistration(), dwelling);
    stay.setRegistrationDateTo(dwelling.to());
    return stay;
  }
}
