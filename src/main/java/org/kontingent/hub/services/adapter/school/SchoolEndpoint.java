package org.kontingent.hub.services.adapter.school;

import jakarta.jws.WebService;
import java.time.Clock;
import java.util.Set;
import org.kontingent.hub.access.AccessPoint;
import org.kontingent.hub.access.PrivacyClass;
import org.kontingent.hub.services.adapter.call.GuardedCalls;
import org.kontingent.hub.services.adapter.call.GuardedCalls.Asked;
import org.kontingent.hub.services.adapter.call.GuardedCalls.Change;
import org.kontingent.hub.services.adapter.call.GuardedCalls.Wire;
import org.kontingent.hub.services.adapter.call.WireXml;
import org.kontingent.hub.services.adapter.wire.school.GetCapabilitiesRequest;
import org.kontingent.hub.services.adapter.wire.school.GetCapabilitiesResponse;
import org.kontingent.hub.services.adapter.wire.school.GetPupilRequest;
import org.kontingent.hub.services.adapter.wire.school.GetPupilResponse;
import org.kontingent.hub.services.adapter.wire.school.GetVerificationStateRequest;
import org.kontingent.hub.services.adapter.wire.school.GetVerificationStateResponse;
import org.kontingent.hub.services.adapter.wire.school.ObjectFactory;
import org.kontingent.hub.services.adapter.wire.school.RegisterConsentRequest;
import org.kontingent.hub.services.adapter.wire.school.RegisterConsentResponse;
import org.kontingent.hub.services.adapter.wire.school.RequestVerificationRequest;
import org.kontingent.hub.services.adapter.wire.school.RequestVerificationResponse;
import org.kontingent.hub.services.adapter.wire.school.SchoolPort;
import org.kontingent.hub.services.adapter.wire.school.UpsertPupilRequest;
import org.kontingent.hub.services.adapter.wire.school.UpsertPupilResponse;

/**
 * The service for schools: every operation goes through {@link GuardedCalls}, nothing else happens
 * here.
 */
@WebService(
    serviceName = "SchoolService",
    portName = "SchoolSoap12",
    targetNamespace = "urn:x-kontingent:school:1.0",
    endpointInterface = "org.kontingent.hub.services.adapter.wire.school.SchoolPort",
    wsdlLocation = "classpath:wsdl/school.wsdl")
public final class SchoolEndpoint implements SchoolPort {
  private static final String SERVICE = "school:";
  private static final Set<PrivacyClass> P2 = Set.of(PrivacyClass.P2);

  private final GuardedCalls calls;
  private final SchoolReads reads;
  private final SchoolChanges changes;
  private final WireXml xml =
      new WireXml(
          ObjectFactory.class, org.kontingent.hub.services.adapter.wire.types.ObjectFactory.class);

  public SchoolEndpoint(
      GuardedCalls calls,
      AccessPoint accessPoint,
      SchoolUseCases useCases,
      Capabilities capabilities,
      Clock clock) {
    this.calls = calls;
    this.reads = new SchoolReads(useCases, accessPoint, capabilities, clock);
    this.changes = new SchoolChanges(useCases, clock);
  }

  @Override
  public GetCapabilitiesResponse getCapabilities(GetCapabilitiesRequest request) {
    return calls.read(
        new Asked(request.getCallHeader(), SERVICE + "GetCapabilities", Set.of(PrivacyClass.P0)),
        granted -> reads.capabilities(request, granted));
  }

  @Override
  public RegisterConsentResponse registerConsent(RegisterConsentRequest request) {
    Change<RegisterConsentResponse> change =
        calls.change(
            new Asked(request.getCallHeader(), SERVICE + "RegisterConsent", P2),
            new Wire<>(xml, request, request.getCallHeader(), RegisterConsentResponse.class),
            granted -> changes.registerConsent(request, granted));
    change.answer().getResponseHeader().setReplayed(change.replayed());
    return change.answer();
  }

  @Override
  public UpsertPupilResponse upsertPupil(UpsertPupilRequest request) {
    Change<UpsertPupilResponse> change =
        calls.change(
            new Asked(request.getCallHeader(), SERVICE + "UpsertPupil", Set.of(PrivacyClass.P3)),
            new Wire<>(xml, request, request.getCallHeader(), UpsertPupilResponse.class),
            granted -> changes.upsertPupil(request, granted));
    change.answer().getResponseHeader().setReplayed(change.replayed());
    return change.answer();
  }

  @Override
  public GetPupilResponse getPupil(GetPupilRequest request) {
    SchoolParts parts = new SchoolParts(request.getParts());
    return calls.read(
        new Asked(request.getCallHeader(), SERVICE + "GetPupil", parts.classes()),
        granted -> reads.pupil(request, parts, granted));
  }

  @Override
  public RequestVerificationResponse requestVerification(RequestVerificationRequest request) {
    Change<RequestVerificationResponse> change =
        calls.change(
            new Asked(request.getCallHeader(), SERVICE + "RequestVerification", P2),
            new Wire<>(xml, request, request.getCallHeader(), RequestVerificationResponse.class),
            granted -> changes.requestVerification(request, granted));
    change.answer().getResponseHeader().setReplayed(change.replayed());
    return change.answer();
  }

  @Override
  public GetVerificationStateResponse getVerificationState(GetVerificationStateRequest request) {
    return calls.read(
        new Asked(
            request.getCallHeader(), SERVICE + "GetVerificationState", Set.of(PrivacyClass.P1)),
        granted -> reads.verificationState(request, granted));
  }
}
