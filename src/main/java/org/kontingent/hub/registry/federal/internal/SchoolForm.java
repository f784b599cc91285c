package org.kontingent.hub.registry.federal.internal;

import java.util.Comparator;
import java.util.List;
import org.kontingent.hub.registry.federal.FederalRepresentation;
import org.kontingent.hub.registry.school.CountedPupil;
import org.kontingent.hub.registry.school.EverydayFacts;
import org.kontingent.hub.registry.school.LegalFacts;
import org.kontingent.hub.registry.school.Licence;
import org.kontingent.hub.registry.school.Organisation;
import org.kontingent.hub.registry.school.OrganisationAddress;
import org.kontingent.hub.registry.school.StudyGroup;
import org.kontingent.hub.registry.school.StudyGroupFacts;
import org.kontingent.hub.registry.school.StudyPlace;
import org.kontingent.hub.registry.school.Succession;

/**
 * Organisations, groups and enrolments as the federal segment gets them: no person named, no
 * contacts, nothing that tells of health. They name each other by id only, so that one of them
 * changes nothing in another's form.
 */
public final class SchoolForm {
  private SchoolForm() {}

  /**
   * @param history what it came from and what became of it, in any order
   */
  public static FederalRepresentation of(Organisation organisation, List<Succession> history) {
    return new FederalRepresentation(
        CanonicalXml.of(
            "organisationBody",
            xml -> {
              xml.text("organisationId", organisation.id()).text("state", organisation.state());
              legal(xml, organisation.legal());
              everyday(xml, organisation.everyday());
              xml.each(
                  "succession",
                  history.stream()
                      .sorted(
                          Comparator.comparing((Succession one) -> one.predecessor().toString())
                              .thenComparing(one -> one.successor().toString()))
                      .toList(),
                  SchoolForm::succession);
            }));
  }

  public static FederalRepresentation of(StudyGroup group) {
    StudyGroupFacts facts = group.facts();
    return new FederalRepresentation(
        CanonicalXml.of(
            "studyGroupBody",
            xml ->
                xml.text("studyGroupId", group.id())
                    .text("organisation", facts.organisation())
                    .text("state", group.state())
                    .text("academicYear", facts.academicYear())
                    .text("kind", facts.kind())
                    .text("parallel", facts.parallel())
                    .text("letter", facts.letter())
                    .text("profile", facts.profile())
                    .text("classSet", facts.classSet())
                    .text("shift", facts.shift())
                    .text("firstGradeYear", facts.firstGradeYear())
                    .text("capacity", facts.capacity())
                    .text("previousGroup", facts.previousGroup())));
  }

  /** The enrolment of a child who is only counted. */
  public static FederalRepresentation of(CountedPupil counted, StudyPlace place) {
    return new FederalRepresentation(
        CanonicalXml.of(
            "enrolmentBody",
            xml -> {
              place(xml, place);
              xml.text("gender", counted.gender())
                  .text("birthYear", counted.birthYear())
                  .text("grade", counted.grade())
                  .text("citizenshipGroup", counted.citizenship());
            }));
  }

  static void place(CanonicalXml xml, StudyPlace place) {
    xml.text("enrolmentId", place.enrolment())
        .text("organisation", place.organisation())
        .text("level", place.level())
        .text("kind", place.kind())
        .text("form", place.form())
        .text("state", place.state())
        .text("group", place.group())
        .text("from", place.from())
        .text("to", place.to())
        .text("startReason", place.startReason())
        .text("endReason", place.endReason());
  }

  private static void legal(CanonicalXml xml, LegalFacts legal) {
    xml.text("fullName", legal.fullName())
        .text("shortName", legal.shortName())
        .text("type", legal.type())
        .text("legalForm", legal.legalForm())
        .text("ownership", legal.ownership())
        .text("ogrn", legal.ogrn() == null ? null : legal.ogrn().digits())
        .text("inn", legal.inn() == null ? null : legal.inn().digits())
        .text("kpp", legal.kpp() == null ? null : legal.kpp().text())
        .text("okpo", legal.okpo())
        .text("head", legal.head())
        .text("founder", legal.founder())
        .each("address", legal.addresses(), SchoolForm::address)
        .text("oktmo", legal.oktmo())
        .text("settlement", legal.settlement())
        .element("licence", legal.licence(), SchoolForm::licence)
        .text("accreditation", legal.accreditation());
  }

  private static void address(CanonicalXml xml, OrganisationAddress address) {
    xml.text("legal", address.legal())
        .text("text", address.text())
        .text("fiasId", address.fiasId())
        .text("oktmo", address.oktmo());
  }

  private static void licence(CanonicalXml xml, Licence licence) {
    xml.text("number", licence.number())
        .text("date", licence.date())
        .text("validTo", licence.validTo());
    licence.levels().forEach(level -> xml.text("level", level));
  }

  private static void everyday(CanonicalXml xml, EverydayFacts everyday) {
    xml.text("site", everyday.site())
        .text("shifts", everyday.shifts())
        .each(
            "projectCapacity",
            everyday.projectCapacity(),
            (inner, one) -> inner.text("level", one.level()).text("places", one.places()))
        .text("actualPlaces", everyday.actualPlaces());
    everyday.stages().forEach(stage -> xml.text("stage", stage));
    xml.text("parentAccessOpen", everyday.parentAccessOpen());
  }

  private static void succession(CanonicalXml xml, Succession one) {
    xml.text("predecessor", one.predecessor())
        .text("successor", one.successor())
        .text("kind", one.kind())
        .text("since", one.since());
  }
}
