package org.kontingent.hub.sandbox.school;

import jakarta.xml.ws.soap.SOAPFaultException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.configuration.jsse.TLSClientParameters;
import org.apache.cxf.frontend.ClientProxy;
import org.apache.cxf.jaxws.JaxWsProxyFactoryBean;
import org.apache.cxf.logging.FaultListener;
import org.apache.cxf.transport.http.HTTPConduit;
import org.apache.cxf.transports.http.configuration.HTTPClientPolicy;
import org.kontingent.hub.sandbox.population.SchoolClaim;
import org.kontingent.hub.sandbox.school.wire.school.GetCapabilitiesRequest;
import org.kontingent.hub.sandbox.school.wire.school.GetPupilRequest;
import org.kontingent.hub.sandbox.school.wire.school.GetPupilResponse;
import org.kontingent.hub.sandbox.school.wire.school.GetVerificationStateRequest;
import org.kontingent.hub.sandbox.school.wire.school.Part;
import org.kontingent.hub.sandbox.school.wire.school.PupilRef;
import org.kontingent.hub.sandbox.school.wire.school.PupilVerification;
import org.kontingent.hub.sandbox.school.wire.school.RegisterConsentRequest;
import org.kontingent.hub.sandbox.school.wire.school.RegistryFault;
import org.kontingent.hub.sandbox.school.wire.school.SchoolPort;
import org.kontingent.hub.sandbox.school.wire.school.UpsertPupilRequest;
import org.kontingent.hub.sandbox.school.wire.school.UpsertPupilResponse;
import org.kontingent.hub.sandbox.school.wire.types.CallHeader;
import org.kontingent.hub.sandbox.school.wire.types.PurposeCode;

/** The school's calls, with classes generated from the published contract. One thread at a time. */
final class SchoolClient implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(60);

  private final SchoolSettings settings;
  private final Bus bus;
  private final SchoolPort port;

  SchoolClient(SchoolSettings settings) {
    this.settings = settings;
    this.bus = new ExtensionManagerBus();
    JaxWsProxyFactoryBean factory = new JaxWsProxyFactoryBean();
    factory.setBus(bus);
    factory.setServiceClass(SchoolPort.class);
    factory.setAddress(settings.address().toString());
    FaultListener quiet = (failure, text, message) -> false;
    factory.setProperties(new HashMap<>(Map.of(FaultListener.class.getName(), quiet)));
    this.port = (SchoolPort) factory.create();
    HTTPConduit conduit = (HTTPConduit) ClientProxy.getClient(port).getConduit();
    TLSClientParameters tls = new TLSClientParameters();
    tls.setSslContext(SchoolTls.open(settings));
    conduit.setTlsClientParameters(tls);
    HTTPClientPolicy policy = new HTTPClientPolicy();
    policy.setConnectionTimeout(CONNECT_TIMEOUT.toMillis());
    policy.setReceiveTimeout(ANSWER_TIMEOUT.toMillis());
    conduit.setClient(policy);
  }

  /** The organisation the school is registered for, as consents must name it. */
  String organisation() throws SchoolRefused {
    GetCapabilitiesRequest request = new GetCapabilitiesRequest();
    return call(() -> {
          request.setCallHeader(header(UUID.randomUUID()));
          return port.getCapabilities(request);
        })
        .getOrganisation();
  }

  String registerConsent(SchoolClaim claim, String organisation) throws SchoolRefused {
    return registerConsent(claim, organisation, UUID.randomUUID());
  }

  /** As the call of this id, made again or not. */
  String registerConsent(SchoolClaim claim, String organisation, UUID id) throws SchoolRefused {
    RegisterConsentRequest request =
        ClaimDocuments.consent(settings.mnemonic(), claim, organisation, settings.clock());
    return call(() -> {
          request.setCallHeader(header(id));
          return port.registerConsent(request);
        })
        .getConsentId();
  }

  UpsertPupilResponse upsert(SchoolClaim claim, String consentId) throws SchoolRefused {
    return upsert(claim, consentId, UUID.randomUUID());
  }

  /** As the call of this id, made again or not. */
  UpsertPupilResponse upsert(SchoolClaim claim, String consentId, UUID id) throws SchoolRefused {
    UpsertPupilRequest request = ClaimDocuments.pupil(settings.mnemonic(), claim, consentId);
    return call(
        () -> {
          request.setCallHeader(header(id));
          return port.upsertPupil(request);
        });
  }

  List<PupilVerification> states(List<String> pupilIds) throws SchoolRefused {
    GetVerificationStateRequest request = new GetVerificationStateRequest();
    for (String pupilId : pupilIds) {
      PupilRef ref = new PupilRef();
      ref.setSourceKey(ClaimDocuments.key(settings.mnemonic(), pupilId));
      request.getPupil().add(ref);
    }
    return call(() -> {
          request.setCallHeader(header(UUID.randomUUID()));
          return port.getVerificationState(request);
        })
        .getPupil();
  }

  GetPupilResponse read(String pupilId) throws SchoolRefused {
    GetPupilRequest request = new GetPupilRequest();
    request.setSourceKey(ClaimDocuments.key(settings.mnemonic(), pupilId));
    request
        .getParts()
        .addAll(List.of(Part.CORE, Part.DOCUMENTS, Part.ADDRESSES, Part.PARENTS, Part.PROVENANCE));
    return call(
        () -> {
          request.setCallHeader(header(UUID.randomUUID()));
          return port.getPupil(request);
        });
  }

  private CallHeader header(UUID id) {
    CallHeader header = new CallHeader();
    header.setClientRequestId(id.toString());
    header.setCallerSystem(settings.mnemonic());
    header.setPurposeCode(PurposeCode.ENROL);
    header.setSentAt(OffsetDateTime.now(settings.clock()));
    return header;
  }

  private static <T> T call(Attempt<T> attempt) throws SchoolRefused {
    return Repeated.call(
        () -> {
          try {
            return attempt.make();
          } catch (RegistryFault fault) {
            throw new SchoolRefused(fault.getFaultInfo().getCode());
          } catch (SOAPFaultException fault) {
            throw new SchoolRefused("SOAP_FAULT");
          }
        });
  }

  @Override
  public void close() {
    bus.shutdown(true);
  }

  /** One call of the service. */
  private interface Attempt<T> {
    T make() throws RegistryFault;
  }
}
