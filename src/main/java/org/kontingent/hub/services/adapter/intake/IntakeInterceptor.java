package org.kontingent.hub.services.adapter.intake;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javax.xml.stream.XMLStreamReader;
import org.apache.cxf.binding.soap.Soap11;
import org.apache.cxf.binding.soap.Soap12;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.interceptor.AttachmentInInterceptor;
import org.apache.cxf.interceptor.Fault;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.apache.cxf.staxutils.StaxUtils;
import org.apache.cxf.transport.http.AbstractHTTPDestination;
import org.kontingent.hub.access.AccessPoint;
import org.kontingent.hub.access.AccessRefused;
import org.kontingent.hub.access.AccessRefused.Reason;
import org.kontingent.hub.platform.CertificateThumbprint;
import org.kontingent.hub.services.adapter.fault.CallRefused;
import org.kontingent.hub.services.adapter.fault.FaultCode;
import org.slf4j.MDC;
import org.w3c.dom.Element;

/**
 * The door of a service: who calls, then the octets within their limits, then the tree against the
 * contract. What breaks the message as a whole refuses the call here; issues within the request are
 * left in the {@link InboundCall} for the operation to report together with its own.
 */
public final class IntakeInterceptor extends AbstractPhaseInterceptor<Message> {
  /** Key of the request's id in the log context. */
  public static final String LOG_KEY = "requestId";

  private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";
  private static final List<String> CONTENT_TYPES = List.of("text/xml", "application/soap+xml");

  private final Contract contract;
  private final AccessPoint accessPoint;
  private final EnvelopeLimits limits;
  private final Clock clock;

  public IntakeInterceptor(
      Contract contract, AccessPoint accessPoint, EnvelopeLimits limits, Clock clock) {
    super(Phase.RECEIVE);
    addBefore(AttachmentInInterceptor.class.getName());
    this.contract = Objects.requireNonNull(contract);
    this.accessPoint = Objects.requireNonNull(accessPoint);
    this.limits = Objects.requireNonNull(limits);
    this.clock = Objects.requireNonNull(clock);
  }

  @Override
  public void handleMessage(Message message) {
    HttpServletRequest request =
        (HttpServletRequest) message.get(AbstractHTTPDestination.HTTP_REQUEST);
    if (!request.getMethod().equals("POST")) {
      return;
    }
    InboundCall call = new InboundCall(clock.instant(), request.getRemoteAddr());
    message.getExchange().put(InboundCall.class, call);
    MDC.put(LOG_KEY, call.requestId().toString());
    try {
      String type = String.valueOf(request.getContentType()).toLowerCase(Locale.ROOT);
      useVersion(message, type.startsWith("application/soap+xml"));
      identify(call, request);
      requireSoapOctets(request, type);
      SoapTree tree = tree(call, message, request);
      message.setContent(XMLStreamReader.class, StaxUtils.createXMLStreamReader(tree.document()));
      message.removeContent(InputStream.class);
      readRequest(call, tree);
    } catch (IOException e) {
      throw new Fault(CallRefused.because("NOT_XML"));
    } catch (AccessRefused | CallRefused e) {
      throw new Fault(e);
    }
  }

  private void identify(InboundCall call, HttpServletRequest request) {
    X509Certificate[] chain = (X509Certificate[]) request.getAttribute(CERTIFICATES);
    if (chain == null || chain.length == 0) {
      throw new AccessRefused(Reason.CALLER_UNKNOWN, "the call came without a certificate");
    }
    CertificateThumbprint thumbprint = CertificateThumbprint.of(chain[0]);
    call.from(thumbprint, null);
    call.from(thumbprint, accessPoint.identify(thumbprint));
  }

  private static void requireSoapOctets(HttpServletRequest request, String type) {
    if (CONTENT_TYPES.stream().noneMatch(type::startsWith)) {
      throw CallRefused.because("BAD_CONTENT_TYPE");
    }
    String charset = request.getCharacterEncoding();
    if (charset != null && !charset.equalsIgnoreCase("UTF-8")) {
      throw CallRefused.because("NOT_UTF8");
    }
  }

  private SoapTree tree(InboundCall call, Message message, HttpServletRequest request)
      throws IOException {
    byte[] octets =
        BoundedBody.read(
            message.getContent(InputStream.class),
            request.getContentLengthLong(),
            request.getHeader("Expect") != null,
            limits.bytes());
    call.came(request.getContentType(), octets);
    SoapTree tree = SoapTree.read(octets, limits);
    if (!tree.isEnvelope()) {
      throw CallRefused.because("NOT_SOAP");
    }
    useVersion(message, tree.isSoap12());
    return tree;
  }

  /** Faults are answered in the version the caller speaks. */
  private static void useVersion(Message message, boolean soap12) {
    ((SoapMessage) message).setVersion(soap12 ? Soap12.getInstance() : Soap11.getInstance());
  }

  private void readRequest(InboundCall call, SoapTree tree) {
    Element payload = tree.payload().orElseThrow(() -> CallRefused.because("NOT_SOAP"));
    String operation = contract.operation(payload);
    if (operation != null && accessPoint.knows(contract.service() + ":" + operation)) {
      call.asks(contract.service() + ":" + operation);
      if (!contract.serves(payload)) {
        throw CallRefused.with(FaultCode.ACCESS_DENIED);
      }
    } else {
      throw CallRefused.because("UNKNOWN_OPERATION");
    }
    contract.check(payload, call.issues());
  }
}
