package org.kontingent.hub.services.adapter.federal;

import jakarta.jws.WebService;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.kontingent.hub.access.PrivacyClass;
import org.kontingent.hub.registry.PupilReference;
import org.kontingent.hub.registry.PupilReference.ByFederalId;
import org.kontingent.hub.registry.PupilReference.BySnils;
import org.kontingent.hub.registry.PupilView;
import org.kontingent.hub.registry.ReadPupil;
import org.kontingent.hub.registry.Snils;
import org.kontingent.hub.registry.SubmittedPupils;
import org.kontingent.hub.services.adapter.call.Granted;
import org.kontingent.hub.services.adapter.call.GuardedCalls;
import org.kontingent.hub.services.adapter.call.GuardedCalls.Asked;
import org.kontingent.hub.services.adapter.fault.CallRefused;
import org.kontingent.hub.services.adapter.fault.FaultCode;
import org.kontingent.hub.services.adapter.mapping.GoldenWriter;
import org.kontingent.hub.services.adapter.mapping.Headers;
import org.kontingent.hub.services.adapter.mapping.References;
import org.kontingent.hub.services.adapter.wire.federal.FederalPort;
import org.kontingent.hub.services.adapter.wire.federal.GetPupilRequest;
import org.kontingent.hub.services.adapter.wire.federal.GetPupilResponse;
import org.kontingent.hub.services.adapter.wire.federal.Part;
import org.kontingent.hub.services.adapter.wire.federal.Pupil;
import org.kontingent.hub.services.adapter.wire.types.IdentityState;
import org.kontingent.hub.services.adapter.wire.types.RecordState;

/** The service for the federal segment: every operation goes through {@link GuardedCalls}. */
@WebService(
    serviceName = "FederalService",
    portName = "FederalSoap12",
    targetNamespace = "urn:x-kontingent:federal:1.0",
    endpointInterface = "org.kontingent.hub.services.adapter.wire.federal.FederalPort",
    wsdlLocation = "classpath:wsdl/federal.wsdl")
public final class FederalEndpoint implements FederalPort {
  private final GuardedCalls calls;
  private final ReadPupil readPupil;
  private final SubmittedPupils submittedPupils;
  private final Clock clock;

  public FederalEndpoint(
      GuardedCalls calls, ReadPupil readPupil, SubmittedPupils submittedPupils, Clock clock) {
    this.calls = calls;
    this.readPupil = readPupil;
    this.submittedPupils = submittedPupils;
    this.clock = clock;
  }

  @Override
  public GetPupilResponse getPupil(GetPupilRequest request) {
    Set<Part> parts = EnumSet.noneOf(Part.class);
    request.getParts().stream().filter(Objects::nonNull).forEach(parts::add);
    if (parts.isEmpty()) {
      parts.add(Part.CORE);
    }
    return calls.read(
        new Asked(request.getCallHeader(), "federal:GetPupil", classes(parts)),
        granted -> pupil(request, parts, granted));
  }

  private static Set<PrivacyClass> classes(Set<Part> parts) {
    Set<PrivacyClass> classes = EnumSet.of(PrivacyClass.P2);
    if (parts.contains(Part.DOCUMENTS)) {
      classes.add(PrivacyClass.P3);
    }
    return classes;
  }

  private GetPupilResponse pupil(GetPupilRequest request, Set<Part> parts, Granted granted) {
    if (!EnumSet.of(Part.CORE, Part.DOCUMENTS).containsAll(parts)) {
      throw CallRefused.with(FaultCode.ACCESS_DENIED);
    }
    granted.issues().refuseIfAny();
    PupilReference reference =
        reference(request, granted).orElseThrow(() -> CallRefused.with(FaultCode.NOT_FOUND));
    PupilView view = granted.find(reference, readPupil, submittedPupils);
    Pupil pupil = new Pupil();
    pupil.setRegionalId(view.regionalId().toString());
    pupil.setFederalId(view.federalId());
    pupil.setIdentityState(IdentityState.fromValue(view.identityState().name()));
    pupil.setRecordState(RecordState.fromValue(view.recordState().name()));
    if (parts.contains(Part.CORE)) {
      pupil.setCore(GoldenWriter.core(view.golden()));
    }
    if (parts.contains(Part.DOCUMENTS)) {
      pupil.setDocuments(GoldenWriter.snilsAndCurrentDocument(view.golden()));
    }
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
    response.setPupil(pupil);
    return response;
  }

  private static Optional<PupilReference> reference(GetPupilRequest request, Granted granted) {
    if (request.getFederalId() != null) {
      return Optional.of(new ByFederalId(request.getFederalId()));
    }
    if (request.getSnils() != null) {
      Optional<Snils> snils = Snils.parse(request.getSnils());
      if (snils.isEmpty()) {
        granted.issues().error("BAD_SNILS", "snils");
        granted.issues().refuseIfAny();
      }
      return snils.map(BySnils::new);
    }
    return References.pupil(request.getRegionalId(), null);
  }
}
