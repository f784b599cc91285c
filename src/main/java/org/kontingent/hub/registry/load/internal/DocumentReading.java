package org.kontingent.hub.registry.load.internal;

import java.time.LocalDate;
import org.kontingent.hub.registry.Citizenship;
import org.kontingent.hub.registry.DocumentStatus;
import org.kontingent.hub.registry.DocumentType;
import org.kontingent.hub.registry.IdentityDocument;
import org.kontingent.hub.registry.internal.DocumentForm;
import org.kontingent.hub.registry.load.LoadProblem;
import org.kontingent.hub.registry.matching.Feed;
import org.kontingent.hub.registry.matching.FeedRow;
import org.kontingent.hub.registry.matching.internal.DocumentCodes;

/**
 * Identity documents as feeds write them, by the table of registry.md 2.2: what does not have the
 * form of its kind would be a key to a stranger and is left out.
 */
final class DocumentReading {
  private static final int LONGEST_SERIES = 20;
  private static final int LONGEST_NUMBER = 30;

  private final Texts texts;
  private final Problems problems;

  DocumentReading(Texts texts, Problems problems) {
    this.texts = texts;
    this.problems = problems;
  }

  /** Null if there is none, or none that can be used. */
  IdentityDocument document(Feed feed, FeedRow row, LocalDate issued, String country) {
    String prefix = feed == Feed.BIRTH ? "cert_" : "doc_";
    String series = texts.text(prefix + "series", row.documentSeries(), LONGEST_SERIES);
    String number = compact(texts.text(prefix + "number", row.documentNumber(), LONGEST_NUMBER));
    if (number == null) {
      if (series != null) {
        problems.found(prefix + "number", LoadProblem.MISSING);
      }
      return null;
    }
    int kind = DocumentCodes.kindOf(row.documentType(), series, number);
    if (kind == DocumentCodes.CERTIFICATE || kind == DocumentCodes.PASSPORT) {
      number = number.matches("[0-9]{1,5}") ? "0".repeat(6 - number.length()) + number : number;
    }
    if (number.matches("0+")) {
      problems.found(prefix + "number", LoadProblem.PLACEHOLDER);
      return null;
    }
    return switch (kind) {
      case DocumentCodes.CERTIFICATE -> certificate(prefix, series, number, issued, country);
      case DocumentCodes.PASSPORT -> passport(feed, series, number);
      case DocumentCodes.FOREIGN ->
          document(DocumentType.PASSPORT_FOREIGN, series, number, null, foreign(country), null);
      default -> other(row, series, number);
    };
  }

  private IdentityDocument certificate(
      String prefix, String series, String number, LocalDate issued, String country) {
    if (DocumentForm.isCertificateSeries(DocumentForm.certificateSeries(series))
        && number.matches("[0-9]{6}")) {
      return document(DocumentType.BIRTH_CERT_RU, series, number, issued, Citizenship.RUSSIA, null);
    }
    if (foreign(country) != null) {
      return document(DocumentType.BIRTH_CERT_FOREIGN, series, number, issued, country, null);
    }
    problems.found(prefix + "series", LoadProblem.FORMAT);
    return null;
  }

  private IdentityDocument passport(Feed feed, String series, String number) {
    String digits = series == null ? "" : compact(series);
    if (!digits.matches("[0-9]{4}") || !number.matches("[0-9]{6}")) {
      problems.found("doc_series", LoadProblem.FORMAT);
      return null;
    }
    return new IdentityDocument(
        DocumentType.PASSPORT_RU,
        digits,
        number,
        null,
        null,
        null,
        Citizenship.RUSSIA,
        null,
        null,
        // What the register that gives passports out holds today is valid today.
        feed == Feed.MIGRATION ? DocumentStatus.VALID : DocumentStatus.UNKNOWN);
  }

  private IdentityDocument other(FeedRow row, String series, String number) {
    String name = texts.text("doc_type", row.documentType(), 500);
    if (name == null) {
      problems.found("doc_type", LoadProblem.MISSING);
      return null;
    }
    return document(DocumentType.OTHER, series, number, null, null, name);
  }

  private static IdentityDocument document(
      DocumentType type,
      String series,
      String number,
      LocalDate issued,
      String country,
      String name) {
    return new IdentityDocument(
        type, series, number, issued, null, null, country, null, name, DocumentStatus.UNKNOWN);
  }

  private static String foreign(String country) {
    return country != null && country.matches("[0-9]{3}") && !country.equals(Citizenship.RUSSIA)
        ? country
        : null;
  }

  private static String compact(String text) {
    return text == null ? null : text.replaceAll("[\\s\\p{Z}№]", "");
  }
}
