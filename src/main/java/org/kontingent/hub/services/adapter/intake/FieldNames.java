package org.kontingent.hub.services.adapter.intake;

import org.kontingent.hub.registry.FieldIssue;

/** The registry's names of fields in the words of the contract's elements. */
public final class FieldNames {
  private FieldNames() {}

  /** {@code pupil.parents[0].documents[1].number} becomes {@code parent[0].document[1].number}. */
  public static FieldIssue ofContract(FieldIssue issue) {
    String field =
        issue
            .field()
            .replaceFirst("^pupil\\.parents\\b", "parent")
            .replaceFirst("^consent\\.subject\\b", "sourceKey")
            .replaceFirst("^consent\\.giverName\\b", "consent.givenBy.name")
            .replaceFirst("^consent\\.givenBy$", "consent.givenBy.kind")
            .replaceAll("\\boperators\\b", "operator")
            .replaceAll("\\bpurposes\\b", "purpose")
            .replaceAll("\\bdataCategories\\b", "dataCategory")
            .replaceFirst("^parents\\b", "parent")
            .replaceAll("\\bdocuments\\b", "document")
            .replaceAll("\\baddresses\\b", "address")
            .replaceAll("\\bcitizenships\\b", "citizenship")
            .replaceAll("\\bbirthRecord\\.uid\\b", "birthAct.actUid")
            .replaceAll("\\bbirthRecord\\b", "birthAct")
            .replaceAll("\\bconsents\\b", "consentRef");
    return new FieldIssue(issue.code(), field, issue.severity());
  }
}
