package org.kontingent.hub.sources.birth.adapter;

import java.util.List;
import org.kontingent.hub.registry.DocumentType;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.registry.PersonName;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.sources.internal.NormalForm;
import org.kontingent.hub.sources.internal.Texts;

/**
 * Whether an act is about the child asked for. Names in an act are those at birth, and a school may
 * have mistyped a date, so not everything must agree; but the first name must (or the act of a twin
 * would pass), and two of surname, birth date and certificate.
 */
final class SameChild {
  private SameChild() {}

  static boolean isMeant(PupilFacts act, PupilFacts asked) {
    if (act.name() == null || !firstNameAgrees(act.name(), asked.name())) {
      return false;
    }
    int agreements = 0;
    agreements += NormalForm.same(act.name().surname(), asked.name().surname()) ? 1 : 0;
    agreements +=
        act.birthDate() != null && act.birthDate().consistentWith(asked.birthDate()) ? 1 : 0;
    agreements += shareCertificate(act.birthRecord().certificates(), asked.documents()) ? 1 : 0;
    return agreements >= 2;
  }

  private static boolean firstNameAgrees(PersonName act, PersonName asked) {
    return !Texts.isBlank(act.first()) && NormalForm.same(act.first(), asked.first());
  }

  private static boolean shareCertificate(
      List<IdentityDocument> certificates, List<IdentityDocument> documents) {
    return certificates.stream()
        .anyMatch(
            certificate ->
                documents.stream()
                    .filter(SameChild::isCertificate)
                    .anyMatch(document -> isSame(certificate, document)));
  }

  private static boolean isCertificate(IdentityDocument document) {
    return document.type() == DocumentType.BIRTH_CERT_RU
        || document.type() == DocumentType.BIRTH_CERT_FOREIGN;
  }

  private static boolean isSame(IdentityDocument one, IdentityDocument other) {
    return NormalForm.same(one.series(), other.series())
        && NormalForm.same(one.number(), other.number());
  }
}
