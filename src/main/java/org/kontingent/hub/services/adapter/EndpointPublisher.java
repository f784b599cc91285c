package org.kontingent.hub.services.adapter;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.cxf.Bus;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.logging.FaultListener;
import org.kontingent.hub.access.AccessLog;
import org.kontingent.hub.access.AccessPoint;
import org.kontingent.hub.services.adapter.fault.FaultInterceptor;
import org.kontingent.hub.services.adapter.intake.Contract;
import org.kontingent.hub.services.adapter.intake.EnvelopeLimits;
import org.kontingent.hub.services.adapter.intake.IntakeInterceptor;

/** Publishes an implementation of a contract under a path, with our door and our faults. */
final class EndpointPublisher {
  private final Bus bus;
  private final AccessPoint accessPoint;
  private final AccessLog accessLog;
  private final EnvelopeLimits limits;
  private final Clock clock;

  EndpointPublisher(
      Bus bus, AccessPoint accessPoint, AccessLog accessLog, EnvelopeLimits limits, Clock clock) {
    this.bus = bus;
    this.accessPoint = accessPoint;
    this.accessLog = accessLog;
    this.limits = limits;
    this.clock = clock;
  }

  /**
   * Publishes under {@code /ws/<service>}. The SOAP 1.2 binding is the one bound: it takes SOAP 1.1
   * requests too and answers each in its own version.
   */
  EndpointImpl publish(String service, Object implementation) {
    EndpointImpl endpoint = new EndpointImpl(bus, implementation);
    Map<String, Object> properties = new HashMap<>();
    properties.put(
        FaultListener.class.getName(), (FaultListener) (failure, text, message) -> false);
    properties.put("set-jaxb-validation-event-handler", "false");
    properties.put("allowNonMatchingToDefaultSoapAction", "true");
    properties.put("autoRewriteSoapAddressForAllServices", "true");
    properties.put("exceptionMessageCauseEnabled", "false");
    properties.put("faultStackTraceEnabled", "false");
    endpoint.setProperties(properties);
    endpoint
        .getInInterceptors()
        .add(new IntakeInterceptor(Contract.of(service), accessPoint, limits, clock));
    endpoint.getOutFaultInterceptors().add(new FaultInterceptor(accessLog, clock));
    endpoint.publish("/" + service);
    return endpoint;
  }
}
