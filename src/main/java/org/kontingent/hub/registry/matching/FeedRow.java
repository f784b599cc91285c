package org.kontingent.hub.registry.matching;

/**
 * One record of a feed as it was written; every field but the id may be null or blank. The normal
 * form is made from it and never replaces it.
 *
 * @param recordId unique over all feeds
 * @param documentDate day of issue, which for a civil act tells the order of its certificates
 * @param parent one parent's full name; {@code otherParent} a second one's
 */
public record FeedRow(
    String recordId,
    String surname,
    String first,
    String patronymic,
    String gender,
    String birthDate,
    String birthPlace,
    String snils,
    String documentType,
    String documentSeries,
    String documentNumber,
    String documentDate,
    String actNumber,
    String actDate,
    String parent,
    String otherParent,
    String address,
    String phone) {
  /** The same under another record id. */
  public FeedRow withRecordId(String id) {
    return new FeedRow(
        id,
        surname,
        first,
        patronymic,
        gender,
        birthDate,
        birthPlace,
        snils,
        documentType,
        documentSeries,
        documentNumber,
        documentDate,
        actNumber,
        actDate,
        parent,
        otherParent,
        address,
        phone);
  }
}
