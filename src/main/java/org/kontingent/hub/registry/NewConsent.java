package org.kontingent.hub.registry;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A consent as registered (registry.md 4.22 without id): never edited, a change is a new consent.
 * All is mandatory but {@code validTo}.
 *
 * @param subject the pupil, by the caller's own key: the pupil need not exist yet
 * @param giverName who gave it
 * @param operators organisations that may process, each by the id it calls with
 * @param documentReference where the consent document is kept
 * @param textVersion which wording was agreed to
 * @param validTo last day, inclusive, or null
 * @param registeredBy the system or person that registered it
 */
public record NewConsent(
    SourceKey subject,
    ConsentGiver givenBy,
    PersonName giverName,
    List<String> operators,
    Set<Purpose> purposes,
    Set<DataCategory> dataCategories,
    ConsentForm form,
    String documentReference,
    String textVersion,
    LocalDate givenAt,
    LocalDate validTo,
    String registeredBy) {
  public NewConsent {
    operators = operators == null ? List.of() : List.copyOf(operators);
    purposes = purposes == null ? Set.of() : Set.copyOf(purposes);
    dataCategories = dataCategories == null ? Set.of() : Set.copyOf(dataCategories);
  }

  @Override
  public String toString() {
    return "NewConsent[hidden]";
  }
}
