package org.kontingent.hub.services.adapter.fault;

import java.time.Clock;
import java.util.Objects;
import javax.xml.namespace.QName;
import org.apache.cxf.binding.soap.Soap12;
import org.apache.cxf.binding.soap.SoapFault;
import org.apache.cxf.binding.soap.SoapMessage;
import org.apache.cxf.message.Message;
import org.apache.cxf.phase.AbstractPhaseInterceptor;
import org.apache.cxf.phase.Phase;
import org.kontingent.hub.access.AccessLog;
import org.kontingent.hub.services.adapter.intake.InboundCall;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every failure leaves as a RegistryFault: a stable code, no details of ours, one row in the access
 * log. If even the row cannot be written, the caller hears INTERNAL.
 */
public final class FaultInterceptor extends AbstractPhaseInterceptor<Message> {
  private static final Logger LOG = LoggerFactory.getLogger(FaultInterceptor.class);

  private final AccessLog accessLog;
  private final Clock clock;

  public FaultInterceptor(AccessLog accessLog, Clock clock) {
    super(Phase.SETUP);
    this.accessLog = Objects.requireNonNull(accessLog);
    this.clock = Objects.requireNonNull(clock);
  }

  @Override
  public void handleMessage(Message message) {
    Exception failure = message.getContent(Exception.class);
    InboundCall call = message.getExchange().get(InboundCall.class);
    if (call == null) {
      call = new InboundCall(clock.instant(), null);
    }
    FaultDetail detail = FaultReading.of(failure, call.requestId());
    if (detail.code() == FaultCode.INTERNAL) {
      LOG.error("call {} failed: {}", call.requestId(), FailureTrace.of(failure));
    } else {
      LOG.info("call {} refused: {}", call.requestId(), detail.code());
    }
    detail = logged(call, detail);
    message.setContent(Exception.class, fault((SoapMessage) message, detail));
  }

  private FaultDetail logged(InboundCall call, FaultDetail detail) {
    try {
      accessLog.append(call.logEntry(detail.code().name()));
      return detail;
    } catch (RuntimeException e) {
      LOG.error("call {} is not in the access log: {}", call.requestId(), FailureTrace.of(e));
      return FaultReading.of(e, call.requestId());
    }
  }

  private static SoapFault fault(SoapMessage message, FaultDetail detail) {
    boolean soap12 = message.getVersion() instanceof Soap12;
    QName code =
        detail.code().isClient()
            ? message.getVersion().getSender()
            : message.getVersion().getReceiver();
    SoapFault fault = new SoapFault(detail.code().english(), code);
    fault.setDetail(detail.toElement());
    fault.setStatusCode(soap12 && detail.code().isClient() ? 400 : 500);
    fault.setLang("en");
    return fault;
  }
}
