package org.kontingent.hub.sources.pension.adapter;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.kontingent.hub.registry.DocumentStatus;
import org.kontingent.hub.registry.DocumentType;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.sources.adapter.wire.pfr.FreeFormDocument;
import org.kontingent.hub.sources.adapter.wire.pfr.RomanSeriesDocument;
import org.kontingent.hub.sources.adapter.wire.pfr.RussianPassport;
import org.kontingent.hub.sources.adapter.wire.pfr.SnilsByAdditionalDataRequest;
import org.kontingent.hub.sources.adapter.wire.pfr.TravelPassport;

/**
 * The identity document in a question to PFR. It is optional there: one that does not fit the form
 * (a roman number of four letters, no issuer) is left out rather than bent. Of the issuer's name a
 * copy without the characters PFR refuses is sent.
 */
final class PensionDocument {
  private static final Pattern CERTIFICATE_SERIES = Pattern.compile("[IVXLCDM]{1,3}-[А-Я]{2}");
  private static final Pattern PERMIT_SERIES = Pattern.compile("[0-9]{2}");
  private static final Pattern PASSPORT_SERIES = Pattern.compile("[0-9]{4}");
  private static final Pattern SIX_DIGITS = Pattern.compile("[0-9]{6}");
  private static final Pattern SEVEN_DIGITS = Pattern.compile("[0-9]{7}");
  private static final Pattern FREE_NUMBER = Pattern.compile("[0-9а-яА-ЯA-Za-z]{1,25}");
  private static final Pattern REFUSED_IN_ISSUER = Pattern.compile("[^а-яА-ЯёЁ\\-\\s',.0-9]+");
  private static final Pattern ISSUER_START = Pattern.compile("^[^а-яА-ЯёЁ\\-0-9]+");
  private static final int SERIES_LENGTH = 20;
  private static final int ISSUER_LENGTH = 200;

  private static final List<DocumentType> PREFERRED =
      List.of(
          DocumentType.PASSPORT_RU,
          DocumentType.BIRTH_CERT_RU,
          DocumentType.PASSPORT_FOREIGN,
          DocumentType.RESIDENCE_PERMIT,
          DocumentType.TEMP_ID);

  private PensionDocument() {}

  /** Puts the best document that fits, if any. */
  static void put(List<IdentityDocument> documents, SnilsByAdditionalDataRequest request) {
    documents.stream()
        .filter(PensionDocument::isExpressible)
        .min(
            Comparator.comparing((IdentityDocument one) -> one.status() == DocumentStatus.REPLACED)
                .thenComparing(one -> PREFERRED.indexOf(one.type())))
        .ifPresent(document -> write(document, request));
  }

  static String issuer(IdentityDocument document) {
    if (document.issuer() == null) {
      return "";
    }
    String allowed = REFUSED_IN_ISSUER.matcher(document.issuer()).replaceAll(" ");
    return ISSUER_START.matcher(allowed.replaceAll("\\s+", " ")).replaceFirst("").trim();
  }

  private static boolean isExpressible(IdentityDocument document) {
    String issuer = issuer(document);
    if (document.issueDate() == null
        || document.status() == DocumentStatus.ANNULLED
        || issuer.isEmpty()
        || issuer.length() > ISSUER_LENGTH) {
      return false;
    }
    return switch (document.type()) {
      case BIRTH_CERT_RU -> fits(document, CERTIFICATE_SERIES, SIX_DIGITS);
      case PASSPORT_RU -> fits(document, PASSPORT_SERIES, SIX_DIGITS);
      case RESIDENCE_PERMIT -> fits(document, PERMIT_SERIES, SEVEN_DIGITS);
      case PASSPORT_FOREIGN, TEMP_ID ->
          FREE_NUMBER.matcher(document.number()).matches()
              && (document.series() == null || document.series().length() <= SERIES_LENGTH);
      default -> false;
    };
  }

  private static boolean fits(IdentityDocument document, Pattern series, Pattern number) {
    return document.series() != null
        && series.matcher(document.series()).matches()
        && number.matcher(document.number()).matches();
  }

  private static void write(IdentityDocument document, SnilsByAdditionalDataRequest request) {
    switch (document.type()) {
      case BIRTH_CERT_RU -> request.setBirthCertificate(certificate(document));
      case PASSPORT_RU -> request.setPassportRF(passport(document));
      case RESIDENCE_PERMIT -> request.setResidencePermitRF(permit(document));
      case PASSPORT_FOREIGN -> request.setForeignPassport(freeForm(document));
      case TEMP_ID -> request.setTemporaryIdentityCardRF(freeForm(document));
      default -> throw new IllegalStateException("a type without a form");
    }
  }

  private static RomanSeriesDocument certificate(IdentityDocument known) {
    RomanSeriesDocument document = new RomanSeriesDocument();
    document.setSeries(known.series());
    document.setNumber(known.number());
    document.setIssueDate(known.issueDate());
    document.setIssuer(issuer(known));
    return document;
  }

  private static RussianPassport passport(IdentityDocument known) {
    RussianPassport document = new RussianPassport();
    document.setSeries(known.series());
    document.setNumber(known.number());
    document.setIssueDate(known.issueDate());
    document.setIssuer(issuer(known));
    return document;
  }

  private static TravelPassport permit(IdentityDocument known) {
    TravelPassport document = new TravelPassport();
    document.setSeries(known.series());
    document.setNumber(known.number());
    document.setIssueDate(known.issueDate());
    document.setIssuer(issuer(known));
    return document;
  }

  private static FreeFormDocument freeForm(IdentityDocument known) {
    FreeFormDocument document = new FreeFormDocument();
    document.setSeries(known.series());
    document.setNumber(known.number());
    document.setIssueDate(known.issueDate());
    document.setIssuer(issuer(known));
    return document;
  }
}
