package org.kontingent.hub.services.adapter;

import java.time.Clock;
import java.util.Map;
import org.apache.cxf.Bus;
import org.apache.cxf.bus.extension.ExtensionManagerBus;
import org.apache.cxf.jaxws.EndpointImpl;
import org.apache.cxf.phase.PhaseInterceptorChain;
import org.apache.cxf.transport.servlet.CXFNonSpringServlet;
import org.kontingent.hub.access.AccessLog;
import org.kontingent.hub.access.AccessPoint;
import org.kontingent.hub.platform.IntakeGate;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.IdempotentCalls;
import org.kontingent.hub.registry.ReadPupil;
import org.kontingent.hub.registry.ReadVerification;
import org.kontingent.hub.registry.RegisterConsent;
import org.kontingent.hub.registry.RequestVerification;
import org.kontingent.hub.registry.SubmittedPupils;
import org.kontingent.hub.registry.UpsertPupil;
import org.kontingent.hub.services.KeepAcceptedCalls;
import org.kontingent.hub.services.adapter.call.GuardedCalls;
import org.kontingent.hub.services.adapter.federal.FederalEndpoint;
import org.kontingent.hub.services.adapter.intake.EnvelopeLimits;
import org.kontingent.hub.services.adapter.intake.InboundCall;
import org.kontingent.hub.services.adapter.school.Capabilities;
import org.kontingent.hub.services.adapter.school.SchoolEndpoint;
import org.kontingent.hub.services.adapter.school.SchoolUseCases;
import org.kontingent.hub.services.adapter.tls.FrontDoor;
import org.kontingent.hub.services.adapter.tls.SoapConnector;
import org.kontingent.hub.services.adapter.tls.TlsMaterial;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/**
 * Wires the services on their mutual TLS port. Needs the registry's use cases, access, Transactions
 * and a Clock. {@code hub.soap.enabled=false} leaves all of it out.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "hub.soap.enabled", matchIfMissing = true)
@EnableConfigurationProperties(SoapSettings.class)
public class ServicesConfiguration {
  @Bean
  TlsMaterial soapTlsMaterial(SoapSettings settings) {
    return TlsMaterial.open(settings.tls());
  }

  @Bean
  SoapConnector soapConnector(SoapSettings settings, TlsMaterial material) {
    return new SoapConnector(settings, material);
  }

  @Bean
  FilterRegistrationBean<FrontDoor> frontDoor(SoapConnector connector) {
    FilterRegistrationBean<FrontDoor> filter =
        new FilterRegistrationBean<>(new FrontDoor(connector::port));
    filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
    filter.addUrlPatterns("/*");
    return filter;
  }

  @Bean(destroyMethod = "shutdown")
  Bus soapBus() {
    return new ExtensionManagerBus();
  }

  @Bean
  ServletRegistrationBean<CXFNonSpringServlet> soapServlet(Bus soapBus) {
    CXFNonSpringServlet servlet = new CXFNonSpringServlet();
    servlet.setBus(soapBus);
    ServletRegistrationBean<CXFNonSpringServlet> registration =
        new ServletRegistrationBean<>(servlet, "/ws/*");
    registration.setName("soap");
    registration.setInitParameters(
        Map.of("hide-service-list-page", "true", "static-welcome-file", ""));
    registration.setLoadOnStartup(1);
    return registration;
  }

  @Bean
  EnvelopeLimits envelopeLimits(SoapSettings settings) {
    return EnvelopeLimits.ofBytes(settings.maxEnvelope().toBytes());
  }

  @Bean
  GuardedCalls guardedCalls(
      AccessPoint accessPoint,
      AccessLog accessLog,
      IdempotentCalls idempotentCalls,
      Transactions transactions,
      IntakeGate intakeGate,
      KeepAcceptedCalls evidence) {
    return new GuardedCalls(
        () -> PhaseInterceptorChain.getCurrentMessage().getExchange().get(InboundCall.class),
        accessPoint,
        accessLog,
        idempotentCalls,
        transactions,
        intakeGate,
        evidence);
  }

  @Bean
  SchoolUseCases schoolUseCases(
      RegisterConsent registerConsent,
      UpsertPupil upsertPupil,
      ReadPupil readPupil,
      RequestVerification requestVerification,
      ReadVerification readVerification,
      SubmittedPupils submittedPupils) {
    return new SchoolUseCases(
        registerConsent,
        upsertPupil,
        readPupil,
        requestVerification,
        readVerification,
        submittedPupils);
  }

  @Bean
  EndpointPublisher endpointPublisher(
      Bus soapBus,
      AccessPoint accessPoint,
      AccessLog accessLog,
      EnvelopeLimits limits,
      Clock clock) {
    return new EndpointPublisher(soapBus, accessPoint, accessLog, limits, clock);
  }

  @Bean(destroyMethod = "stop")
  EndpointImpl schoolService(
      EndpointPublisher publisher,
      GuardedCalls calls,
      AccessPoint accessPoint,
      SchoolUseCases useCases,
      SoapSettings settings,
      EnvelopeLimits limits,
      Clock clock) {
    return publisher.publish(
        "school",
        new SchoolEndpoint(
            calls, accessPoint, useCases, new Capabilities(settings.timeZone(), limits), clock));
  }

  @Bean(destroyMethod = "stop")
  EndpointImpl federalService(
      EndpointPublisher publisher,
      GuardedCalls calls,
      ReadPupil readPupil,
      SubmittedPupils submittedPupils,
      Clock clock) {
    return publisher.publish(
        "federal", new FederalEndpoint(calls, readPupil, submittedPupils, clock));
  }
}
