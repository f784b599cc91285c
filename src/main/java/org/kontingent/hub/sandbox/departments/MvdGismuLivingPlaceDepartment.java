package org.kontingent.hub.sandbox.departments;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.kontingent.hub.sandbox.Outcome;
import org.kontingent.hub.sandbox.population.Child;
import org.kontingent.hub.sandbox.population.Dwelling;
import org.kontingent.hub.sandbox.population.FullName;
import org.kontingent.hub.sandbox.population.PaperKind;
import org.kontingent.hub.sandbox.population.Topic;
import org.kontingent.hub.smev.v3.RejectCode;
import org.kontingent.hub.sources.adapter.wire.gismu.IdentityDocument;
import org.kontingent.hub.sources.adapter.wire.gismu.LivingPlaceRegistrationRequest;
import org.kontingent.hub.sources.adapter.wire.gismu.LivingPlaceRegistrationResponse;
import org.kontingent.hub.sources.adapter.wire.gismu.NothingFound;
import org.kontingent.hub.sources.adapter.wire.gismu.Person;
import org.kontingent.hub.sources.adapter.wire.gismu.RegisteredAddress;

/** MVD, registrations by person (gismu 1.2.0): repeats the question, gives address ids. */
public final class MvdGismuLivingPlaceDepartment
    extends TemperedDepartment<LivingPlaceRegistrationRequest, LivingPlaceRegistrationResponse> {
  private static final String STAYING = "STAYING";

  MvdGismuLivingPlaceDepartment(FilesOnPeople files, Duration delay) {
    super(
        files,
        new PayloadPair<>(
            "urn://mvd/gismu/export-living-place-registration/1.2.0",
            "livingPlaceRegistrationRequest",
            LivingPlaceRegistrationRequest.class,
            "livingPlaceRegistrationResponse",
            LivingPlaceRegistrationResponse.class),
        Topic.LIVING_PLACE,
        delay);
  }

  @Override
  List<Child> search(LivingPlaceRegistrationRequest request) {
    Person person = request.getPersonInfo();
    FullName name =
        new FullName(person.getLastName(), person.getFirstName(), person.getMiddleName());
    return holders(request.getDocument()).stream()
        .filter(child -> FilesOnPeople.isCalled(child.name(), name))
        .filter(child -> child.birthDate().equals(person.getBirthDate()))
        .toList();
  }

  @Override
  Outcome usual(LivingPlaceRegistrationRequest request, List<Child> found, LocalDate today) {
    return answer(request, request.getPersonInfo(), found);
  }

  @Override
  Outcome undecided(LivingPlaceRegistrationRequest request, int count, LocalDate today) {
    return Outcome.rejected(
        RejectCode.UNKNOWN_REQUEST_DESCRIPTION, "Найдено несколько лиц, уточните сведения");
  }

  @Override
  Outcome aboutAnother(LivingPlaceRegistrationRequest request, Child meant, LocalDate today) {
    Child other = files.another(meant, child -> !child.living().isEmpty());
    Person person = new Person();
    person.setLastName(other.name().surname());
    person.setFirstName(other.name().first());
    person.setMiddleName(other.name().patronymic());
    person.setBirthDate(other.birthDate());
    return answer(request, person, List.of(other));
  }

  private Outcome answer(LivingPlaceRegistrationRequest request, Person person, List<Child> found) {
    LivingPlaceRegistrationResponse response = new LivingPlaceRegistrationResponse();
    response.setPersonInfo(person);
    response.setDocument(request.getDocument());
    response.setRegAddressType(request.getRegAddressType());
    boolean isStay = STAYING.equals(request.getRegAddressType());
    for (Child child : found) {
      for (Dwelling dwelling : isStay ? child.staying() : child.living()) {
        response.getRegAddressItem().add(item(dwelling));
      }
    }
    if (response.getRegAddressItem().isEmpty()) {
      response.setNotFoundRegistration(new NothingFound());
    }
    return document(response);
  }

  private List<Child> holders(IdentityDocument document) {
    if (document.getRussianPassport() != null) {
      return files.byPaper(
          PaperKind.PASSPORT,
          document.getRussianPassport().getSeries(),
          document.getRussianPassport().getNumber());
    }
    return document.getBirthCertificate() == null
        ? List.of()
        : files.byPaper(
            PaperKind.BIRTH_CERTIFICATE,
            document.getBirthCertificate().getSeries(),
            document.getBirthCertificate().getNumber());
  }

  private static RegisteredAddress item(Dwelling dwelling) {
    RegisteredAddress item = new RegisteredAddress();
    item.setFromDt(dwelling.from());
    item.setToDt(dwelling.to());
    item.setAdressGUID(dwelling.houseId().toString());
    item.setFullAddress(dwelling.text());
    return item;
  }
}
