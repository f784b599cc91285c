package org.kontingent.hub.services.adapter.school;

import java.util.Objects;
import org.kontingent.hub.registry.ReadPupil;
import org.kontingent.hub.registry.ReadVerification;
import org.kontingent.hub.registry.RegisterConsent;
import org.kontingent.hub.registry.RequestVerification;
import org.kontingent.hub.registry.SubmittedPupils;
import org.kontingent.hub.registry.UpsertPupil;

/** What the service for schools does with the registry. */
public record SchoolUseCases(
    RegisterConsent registerConsent,
    UpsertPupil upsertPupil,
    ReadPupil readPupil,
    RequestVerification requestVerification,
    ReadVerification readVerification,
    SubmittedPupils submittedPupils) {
  public SchoolUseCases {
    Objects.requireNonNull(registerConsent);
    Objects.requireNonNull(upsertPupil);
    Objects.requireNonNull(readPupil);
    Objects.requireNonNull(requestVerification);
    Objects.requireNonNull(readVerification);
    Objects.requireNonNull(submittedPupils);
  }
}
