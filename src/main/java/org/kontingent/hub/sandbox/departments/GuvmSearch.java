package org.kontingent.hub.sandbox.departments;

import java.util.List;
import org.kontingent.hub.sandbox.population.Child;
import org.kontingent.hub.sandbox.population.Dwelling;
import org.kontingent.hub.sandbox.population.FullName;
import org.kontingent.hub.sandbox.population.PaperKind;
import org.kontingent.hub.sources.adapter.wire.mvd.IdentityDocument;
import org.kontingent.hub.sources.adapter.wire.mvd.Person;
import org.kontingent.hub.sources.adapter.wire.mvd.Registration;
import org.kontingent.hub.sources.adapter.wire.mvd.RegistrationQuestion;

/** What MVD's two guvm services do alike: paper, name and date must all agree. */
final class GuvmSearch {
  private GuvmSearch() {}

  static List<Child> of(FilesOnPeople files, RegistrationQuestion question) {
    Person person = question.getPersonInfo();
    FullName name =
        new FullName(person.getLastName(), person.getFirstName(), person.getMiddleName());
    return holders(files, question.getDocument()).stream()
        .filter(child -> FilesOnPeople.isCalled(child.name(), name))
        .filter(child -> child.birthDate().equals(person.getBirthDate()))
        .toList();
  }

  /** Fills in an address the way MVD does, with the whole of it in one line besides. */
  static <R extends Registration> R registration(R registration, Dwelling dwelling) {
    registration.setRegionOktmo(dwelling.oktmo());
    registration.setSettlement(dwelling.settlement());
    registration.setStreet(dwelling.street());
    registration.setHouse(dwelling.house());
    registration.setBuilding(dwelling.building());
    registration.setFlat(dwelling.flat());
    registration.setRegion(dwelling.region());
    registration.setRegistrationDateFrom(dwelling.from());
    registration.setUnstructuredAddress(dwelling.text());
    return registration;
  }

  private static List<Child> holders(FilesOnPeople files, IdentityDocument document) {
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
}
