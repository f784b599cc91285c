package org.kontingent.hub.services.adapter.school;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.kontingent.hub.registry.ConsentId;
import org.kontingent.hub.registry.NewConsent;
import org.kontingent.hub.registry.PupilClaim;
import org.kontingent.hub.registry.PupilReference;
import org.kontingent.hub.registry.PupilView;
import org.kontingent.hub.registry.SourceRole;
import org.kontingent.hub.registry.UpsertedPupil;
import org.kontingent.hub.registry.VerificationOrder;
import org.kontingent.hub.registry.VerificationState;
import org.kontingent.hub.services.adapter.call.Granted;
import org.kontingent.hub.services.adapter.fault.CallRefused;
import org.kontingent.hub.services.adapter.intake.FieldNames;
import org.kontingent.hub.services.adapter.mapping.ClaimReader;
import org.kontingent.hub.services.adapter.mapping.ConsentReader;
import org.kontingent.hub.services.adapter.mapping.Headers;
import org.kontingent.hub.services.adapter.mapping.References;
import org.kontingent.hub.services.adapter.mapping.VerificationWriter;
import org.kontingent.hub.services.adapter.wire.school.PupilRef;
import org.kontingent.hub.services.adapter.wire.school.RegisterConsentRequest;
import org.kontingent.hub.services.adapter.wire.school.RegisterConsentResponse;
import org.kontingent.hub.services.adapter.wire.school.RequestVerificationRequest;
import org.kontingent.hub.services.adapter.wire.school.RequestVerificationResponse;
import org.kontingent.hub.services.adapter.wire.school.UpsertOutcome;
import org.kontingent.hub.services.adapter.wire.school.UpsertPupilRequest;
import org.kontingent.hub.services.adapter.wire.school.UpsertPupilResponse;
import org.kontingent.hub.services.adapter.wire.types.IdentityState;

/** Operations for schools that change something; each runs in its call's transaction. */
final class SchoolChanges {
  private final SchoolUseCases useCases;
  private final Clock clock;

  SchoolChanges(SchoolUseCases useCases, Clock clock) {
    this.useCases = useCases;
    this.clock = clock;
  }

  RegisterConsentResponse registerConsent(RegisterConsentRequest request, Granted granted) {
    NewConsent consent = ConsentReader.read(request, granted).orElseThrow(() -> refused(granted));
    granted.requireOwn(consent.subject());
    ConsentId id = useCases.registerConsent().register(consent);
    RegisterConsentResponse response = new RegisterConsentResponse();
    response.setResponseHeader(
        Headers.answer(
            request.getCallHeader(), granted.requestId(), clock.instant(), null, List.of()));
    response.setConsentId(id.toString());
    return response;
  }

  UpsertPupilResponse upsertPupil(UpsertPupilRequest request, Granted granted) {
    PupilClaim claim = ClaimReader.read(request, granted).orElseThrow(() -> refused(granted));
    granted.requireOwn(claim.key());
    UpsertedPupil result = useCases.upsertPupil().upsert(claim);
    UpsertPupilResponse response = new UpsertPupilResponse();
    response.setResponseHeader(
        Headers.answer(
            request.getCallHeader(),
            granted.requestId(),
            clock.instant(),
            result.regionalId() == null ? null : result.version(),
            result.warnings().stream().map(FieldNames::ofContract).toList()));
    if (result.regionalId() != null) {
      granted.touches(result.regionalId());
      response.setRegionalId(result.regionalId().toString());
      response.setIdentityState(IdentityState.fromValue(result.identityState().name()));
    }
    response.setOutcome(UpsertOutcome.fromValue(result.outcome().name()));
    result.conflictsOpened().forEach(one -> response.getConflict().add(one.type().name()));
    result.requestsStarted().stream()
        .map(VerificationWriter::request)
        .forEach(response.getSourceRequest()::add);
    return response;
  }

  RequestVerificationResponse requestVerification(
      RequestVerificationRequest request, Granted granted) {
    granted.issues().refuseIfAny();
    Map<PupilRef, PupilView> views = new LinkedHashMap<>();
    for (PupilRef ref : request.getPupil()) {
      PupilReference reference = References.pupil(ref).orElseThrow(() -> refused(granted));
      views.put(ref, granted.find(reference, useCases.readPupil(), useCases.submittedPupils()));
    }
    Set<SourceRole> roles =
        request.getRole().stream()
            .filter(Objects::nonNull)
            .map(role -> SourceRole.valueOf(role.value()))
            .collect(Collectors.toSet());
    List<VerificationState> states =
        useCases
            .requestVerification()
            .request(
                new VerificationOrder(
                    views.values().stream().map(PupilView::regionalId).distinct().toList(),
                    roles,
                    granted.purpose(),
                    References.ground(request.getCallHeader().getGround()),
                    granted.caller().organisation()));
    RequestVerificationResponse response = new RequestVerificationResponse();
    response.setResponseHeader(
        Headers.answer(
            request.getCallHeader(), granted.requestId(), clock.instant(), null, List.of()));
    views.forEach(
        (ref, view) -> response.getPupil().add(VerificationWriter.pupil(ref, view, states)));
    return response;
  }

  /** Too little could be read; the issues say what is missing. */
  private static CallRefused refused(Granted granted) {
    return granted.issues().hasErrors()
        ? CallRefused.of(granted.issues().errors())
        : CallRefused.because("REQUIRED");
  }
}
