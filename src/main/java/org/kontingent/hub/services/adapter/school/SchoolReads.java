package org.kontingent.hub.services.adapter.school;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kontingent.hub.access.AccessPoint;
import org.kontingent.hub.registry.PupilReference;
import org.kontingent.hub.registry.PupilView;
import org.kontingent.hub.registry.VerificationState;
import org.kontingent.hub.services.adapter.call.Granted;
import org.kontingent.hub.services.adapter.fault.CallRefused;
import org.kontingent.hub.services.adapter.mapping.Headers;
import org.kontingent.hub.services.adapter.mapping.References;
import org.kontingent.hub.services.adapter.mapping.VerificationWriter;
import org.kontingent.hub.services.adapter.wire.school.GetCapabilitiesRequest;
import org.kontingent.hub.services.adapter.wire.school.GetCapabilitiesResponse;
import org.kontingent.hub.services.adapter.wire.school.GetPupilRequest;
import org.kontingent.hub.services.adapter.wire.school.GetPupilResponse;
import org.kontingent.hub.services.adapter.wire.school.GetVerificationStateRequest;
import org.kontingent.hub.services.adapter.wire.school.GetVerificationStateResponse;
import org.kontingent.hub.services.adapter.wire.school.Limits;
import org.kontingent.hub.services.adapter.wire.school.Pupil;
import org.kontingent.hub.services.adapter.wire.school.PupilRef;
import org.kontingent.hub.services.adapter.wire.types.IdentityState;
import org.kontingent.hub.services.adapter.wire.types.RecordState;
import org.kontingent.hub.services.adapter.wire.types.SourceKey;

/** Operations for schools that change nothing. */
final class SchoolReads {
  private final SchoolUseCases useCases;
  private final AccessPoint accessPoint;
  private final Capabilities capabilities;
  private final Clock clock;

  SchoolReads(
      SchoolUseCases useCases, AccessPoint accessPoint, Capabilities capabilities, Clock clock) {
    this.useCases = useCases;
    this.accessPoint = accessPoint;
    this.capabilities = capabilities;
    this.clock = clock;
  }

  GetCapabilitiesResponse capabilities(GetCapabilitiesRequest request, Granted granted) {
    GetCapabilitiesResponse response = new GetCapabilitiesResponse();
    response.setResponseHeader(
        Headers.answer(
            request.getCallHeader(), granted.requestId(), clock.instant(), null, List.of()));
    response.getVersion().add(Capabilities.CONTRACT);
    response.setOrganisation(granted.caller().organisation());
    response.setCatalogueVersion(Capabilities.CATALOGUE);
    response.setTimeZone(capabilities.zone().getId());
    response.getOpenStage().add(Capabilities.OPEN_STAGE);
    Limits limits = new Limits();
    limits.setEnvelopeBytes(capabilities.limits().bytes());
    limits.setNesting(capabilities.limits().depth());
    limits.setAttributes(capabilities.limits().attributes());
    limits.setVerificationPupils(org.kontingent.hub.registry.VerificationOrder.MOST_PUPILS);
    limits.setClockSkewSeconds(Math.toIntExact(AccessPoint.CLOCK_TOLERANCE.toSeconds()));
    response.setLimits(limits);
    accessPoint.open(granted.caller()).stream()
        .filter(operation -> operation.startsWith("school:"))
        .map(operation -> operation.substring("school:".length()))
        .forEach(response.getOperation()::add);
    return response;
  }

  GetPupilResponse pupil(GetPupilRequest request, SchoolParts parts, Granted granted) {
    parts.requireServed();
    granted.issues().refuseIfAny();
    PupilReference reference =
        References.pupil(request.getRegionalId(), request.getSourceKey())
            .orElseThrow(() -> CallRefused.because("REQUIRED"));
    PupilView view = granted.find(reference, useCases.readPupil(), useCases.submittedPupils());
    GetPupilResponse response = new GetPupilResponse();
    response.setResponseHeader(
        Headers.answer(
            request.getCallHeader(),
            granted.requestId(),
            clock.instant(),
            view.version(),
            List.of()));
    response.setRedirectedFrom(
        view.redirectedFrom() == null ? null : view.redirectedFrom().toString());
    Pupil pupil = new Pupil();
    pupil.setRegionalId(view.regionalId().toString());
    view.sourceKeys().stream()
        .filter(key -> key.system().equals(granted.caller().mnemonic().value()))
        .forEach(key -> pupil.getSourceKey().add(wire(key)));
    pupil.setIdentityState(IdentityState.fromValue(view.identityState().name()));
    pupil.setRecordState(RecordState.fromValue(view.recordState().name()));
    parts.write(view, pupil);
    response.setPupil(pupil);
    return response;
  }

  GetVerificationStateResponse verificationState(
      GetVerificationStateRequest request, Granted granted) {
    granted.issues().refuseIfAny();
    Map<PupilRef, PupilView> views = new LinkedHashMap<>();
    for (PupilRef ref : request.getPupil()) {
      PupilReference reference =
          References.pupil(ref).orElseThrow(() -> CallRefused.because("REQUIRED"));
      views.put(ref, granted.find(reference, useCases.readPupil(), useCases.submittedPupils()));
    }
    List<VerificationState> states =
        useCases
            .readVerification()
            .read(views.values().stream().map(PupilView::regionalId).distinct().toList());
    GetVerificationStateResponse response = new GetVerificationStateResponse();
    response.setResponseHeader(
        Headers.answer(
            request.getCallHeader(), granted.requestId(), clock.instant(), null, List.of()));
    views.forEach(
        (ref, view) -> response.getPupil().add(VerificationWriter.pupil(ref, view, states)));
    return response;
  }

  private static SourceKey wire(org.kontingent.hub.registry.SourceKey key) {
    SourceKey wire = new SourceKey();
    wire.setSystem(key.system());
    wire.setId(key.id());
    return wire;
  }
}
