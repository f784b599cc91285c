package org.kontingent.hub.sandbox.departments;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.kontingent.hub.sandbox.Outcome;
import org.kontingent.hub.sandbox.population.Child;
import org.kontingent.hub.sandbox.population.Topic;
import org.kontingent.hub.smev.v3.RejectCode;
import org.kontingent.hub.sources.adapter.wire.mvd.LivingPlaceRegistrationRequest;
import org.kontingent.hub.sources.adapter.wire.mvd.LivingPlaceRegistrationResponse;
import org.kontingent.hub.sources.adapter.wire.mvd.NothingFound;
import org.kontingent.hub.sources.adapter.wire.mvd.Registration;

/** MVD, registration at the place of residence (guvm 1.1.0). */
public final class MvdLivingPlaceDepartment
    extends TemperedDepartment<LivingPlaceRegistrationRequest, LivingPlaceRegistrationResponse> {

  MvdLivingPlaceDepartment(FilesOnPeople files, Duration delay) {
    super(
        files,
        new PayloadPair<>(
            "urn://mvd/guvm/living-place-registration/1.1.0",
            "livingPlaceRegistrationRequest",
            LivingPlaceRegistrationRequest.class,
            "livingPlaceRegistrationResponse",
            LivingPlaceRegistrationResponse.class),
        Topic.LIVING_PLACE,
        delay);
  }

  @Override
  List<Child> search(LivingPlaceRegistrationRequest request) {
    return GuvmSearch.of(files, request);
  }

  @Override
  Outcome usual(LivingPlaceRegistrationRequest request, List<Child> found, LocalDate today) {
    LivingPlaceRegistrationResponse response = new LivingPlaceRegistrationResponse();
    found.stream()
        .flatMap(child -> child.living().stream())
        .findFirst()
        .ifPresentOrElse(
            home -> response.setRegistrationInfo(GuvmSearch.registration(new Registration(), home)),
            () -> response.setNotFoundRegistration(new NothingFound()));
    return document(response);
  }

  @Override
  Outcome undecided(LivingPlaceRegistrationRequest request, int count, LocalDate today) {
    return Outcome.rejected(
        RejectCode.UNKNOWN_REQUEST_DESCRIPTION, "Найдено несколько лиц, уточните сведения");
  }

  @Override
  Outcome aboutAnother(LivingPlaceRegistrationRequest request, Child meant, LocalDate today) {
    return usual(request, List.of(files.another(meant, child -> !child.living().isEmpty())), today);
  }
}
