package org.kontingent.hub.services.adapter.mapping;

import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontingent.hub.registry.ConsentForm;
import org.kontingent.hub.registry.ConsentGiver;
import org.kontingent.hub.registry.DataCategory;
import org.kontingent.hub.registry.NewConsent;
import org.kontingent.hub.registry.Purpose;
import org.kontingent.hub.registry.SourceKey;
import org.kontingent.hub.services.adapter.call.Granted;
import org.kontingent.hub.services.adapter.wire.school.Consent;
import org.kontingent.hub.services.adapter.wire.school.RegisterConsentRequest;

/** A RegisterConsent request as the registry's new consent. */
public final class ConsentReader {
  private ConsentReader() {}

  /** The consent; empty if too little can be read, in which case there are issues. */
  public static Optional<NewConsent> read(RegisterConsentRequest request, Granted granted) {
    SourceKey key = References.key(request.getSourceKey());
    Consent consent = request.getConsent();
    if (key == null || consent == null || consent.getGivenBy() == null) {
      return Optional.empty();
    }
    return Optional.of(
        new NewConsent(
            key,
            Codes.same(consent.getGivenBy().getKind(), ConsentGiver.class),
            new PersonReader(granted.issues())
                .name(consent.getGivenBy().getName(), "consent.givenBy.name"),
            consent.getOperator(),
            codes(consent.getPurpose(), Purpose.class),
            codes(consent.getDataCategory(), DataCategory.class),
            Codes.same(consent.getForm(), ConsentForm.class),
            consent.getDocumentReference(),
            consent.getTextVersion(),
            consent.getGivenAt(),
            consent.getValidTo(),
            granted.caller().mnemonic().value()));
  }

  private static <E extends Enum<E>> Set<E> codes(
      Collection<? extends Enum<?>> given, Class<E> to) {
    return given.stream()
        .filter(Objects::nonNull)
        .map(code -> Codes.same(code, to))
        .collect(Collectors.toUnmodifiableSet());
  }
}
