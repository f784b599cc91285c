package org.kontingent.hub.sandbox.departments;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.kontingent.hub.sandbox.Outcome;
import org.kontingent.hub.sandbox.population.Child;
import org.kontingent.hub.sandbox.population.FullName;
import org.kontingent.hub.sandbox.population.Paper;
import org.kontingent.hub.sandbox.population.PensionAccount;
import org.kontingent.hub.sandbox.population.Topic;
import org.kontingent.hub.smev.v3.RejectCode;
import org.kontingent.hub.sources.adapter.wire.pfr.Sex;
import org.kontingent.hub.sources.adapter.wire.pfr.SnilsByAdditionalDataRequest;
import org.kontingent.hub.sources.adapter.wire.pfr.SnilsByAdditionalDataResponse;

/**
 * The pension fund, SNILS by person (1.0.1). Nothing found is a refusal, and so is more than one
 * account; names come back in capitals.
 */
public final class PfrSnilsDepartment
    extends TemperedDepartment<SnilsByAdditionalDataRequest, SnilsByAdditionalDataResponse> {

  PfrSnilsDepartment(FilesOnPeople files, Duration delay) {
    super(
        files,
        new PayloadPair<>(
            "http://kvs.pfr.com/snils-by-additionalData/1.0.1",
            "SnilsByAdditionalDataRequest",
            SnilsByAdditionalDataRequest.class,
            "SnilsByAdditionalDataResponse",
            SnilsByAdditionalDataResponse.class),
        Topic.SNILS,
        delay);
  }

  @Override
  List<Child> search(SnilsByAdditionalDataRequest request) {
    FullName name =
        new FullName(request.getFamilyName(), request.getFirstName(), request.getPatronymic());
    List<Child> namesakes =
        files.byPerson(name, request.getBirthDate()).stream()
            .filter(child -> isOf(child, request.getGender()))
            .toList();
    List<Child> holders =
        namesakes.stream()
            .filter(child -> child.papers().stream().anyMatch(paper -> isNamed(request, paper)))
            .toList();
    return holders.isEmpty() ? namesakes : holders;
  }

  @Override
  Outcome usual(SnilsByAdditionalDataRequest request, List<Child> found, LocalDate today) {
    List<PensionAccount> accounts =
        found.stream().flatMap(child -> child.accounts().stream()).toList();
    if (accounts.isEmpty()) {
      return Outcome.rejected(RejectCode.NO_DATA, "Сведения не найдены");
    }
    return accounts.size() > 1
        ? undecided(request, accounts.size(), today)
        : document(response(accounts.get(0)));
  }

  @Override
  Outcome undecided(SnilsByAdditionalDataRequest request, int count, LocalDate today) {
    return Outcome.rejected(
        RejectCode.UNKNOWN_REQUEST_DESCRIPTION,
        "Найдено несколько лиц, уточните сведения о документе");
  }

  @Override
  Outcome aboutAnother(SnilsByAdditionalDataRequest request, Child meant, LocalDate today) {
    Child other = files.another(meant, child -> child.accounts().size() == 1);
    return document(response(other.accounts().get(0)));
  }

  private static SnilsByAdditionalDataResponse response(PensionAccount account) {
    SnilsByAdditionalDataResponse response = new SnilsByAdditionalDataResponse();
    FullName name = account.name();
    response.setFamilyName(Spelling.capitals(name.surname()));
    response.setFirstName(Spelling.capitals(name.first()));
    if (name.patronymic() != null) {
      response.setPatronymic(Spelling.capitals(name.patronymic()));
    }
    response.setSnils(account.snils());
    response.setBirthDate(account.birthDate());
    response.setGender(sex(account.sex()));
    return response;
  }

  private static boolean isOf(Child child, Sex sex) {
    return sex(child.sex()) == sex;
  }

  private static Sex sex(org.kontingent.hub.sandbox.population.Sex sex) {
    return sex == org.kontingent.hub.sandbox.population.Sex.MALE ? Sex.MALE : Sex.FEMALE;
  }

  private static boolean isNamed(SnilsByAdditionalDataRequest request, Paper paper) {
    return switch (paper.kind()) {
      case BIRTH_CERTIFICATE ->
          request.getBirthCertificate() != null
              && request.getBirthCertificate().getSeries().equals(paper.series())
              && request.getBirthCertificate().getNumber().equals(paper.number());
      case PASSPORT ->
          request.getPassportRF() != null
              && request.getPassportRF().getNumber().equals(paper.number());
      case FOREIGN_PASSPORT ->
          request.getForeignPassport() != null
              && request.getForeignPassport().getNumber().equals(paper.number());
      case FOREIGN_BIRTH_CERTIFICATE -> false;
    };
  }
}
