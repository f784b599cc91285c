package org.kontingent.hub.services.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jws.WebService;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.kontingent.hub.access.AccessPoint;
import org.kontingent.hub.access.AccessQuestion;
import org.kontingent.hub.access.AccessRefused;
import org.kontingent.hub.access.AccessRefused.Reason;
import org.kontingent.hub.access.CallerRole;
import org.kontingent.hub.access.Grant;
import org.kontingent.hub.access.RegisteredSystem;
import org.kontingent.hub.access.SystemMnemonic;
import org.kontingent.hub.platform.CertificateThumbprint;
import org.kontingent.hub.platform.IntakeGate;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.services.adapter.call.GuardedCalls;
import org.kontingent.hub.services.adapter.federal.FederalEndpoint;
import org.kontingent.hub.services.adapter.intake.EnvelopeLimits;
import org.kontingent.hub.services.adapter.intake.InboundCall;
import org.kontingent.hub.services.adapter.school.Capabilities;
import org.kontingent.hub.services.adapter.school.SchoolEndpoint;
import org.kontingent.hub.services.adapter.school.SchoolUseCases;
import org.kontingent.hub.services.adapter.wire.types.CallHeader;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AnnotationTypeFilter;

/**
 * Finds an inbound operation that forgot to ask the access point: every operation of every SOAP
 * service is called while everything is denied, and no use case may be touched.
 */
class EveryOperationAsksFirstTest {
  private final FakeRegistry registry = new FakeRegistry();
  private final List<AccessQuestion> asked = new ArrayList<>();

  private final AccessPoint denying =
      new AccessPoint() {
        @Override
        public RegisteredSystem identify(CertificateThumbprint certificate) {
          throw new AssertionError("identified elsewhere");
        }

        @Override
        public boolean knows(String operation) {
          return true;
        }

        @Override
        public List<String> open(RegisteredSystem caller) {
          throw new AssertionError("an operation went on although it was denied");
        }

        @Override
        public Grant decide(AccessQuestion question) {
          asked.add(question);
          throw new AccessRefused(Reason.ACCESS_DENIED, "everything is denied");
        }
      };

  private List<Object> endpoints() {
    Transactions none =
        new Transactions() {
          @Override
          public <T> T call(java.util.function.Supplier<T> work) {
            throw new AssertionError("a transaction was begun although the call was denied");
          }
        };
    InboundCall call = new InboundCall(Instant.now(), "127.0.0.1");
    call.from(
        new CertificateThumbprint("0".repeat(64)),
        new RegisteredSystem(new SystemMnemonic("CALLER"), "o", CallerRole.SYS, Set.of(), true));
    GuardedCalls calls =
        new GuardedCalls(
            () -> call,
            denying,
            entry -> {
              throw new AssertionError("a denied call was logged as answered");
            },
            registry,
            none,
            new IntakeGate(List.of()),
            kept -> {
              throw new AssertionError("a denied call was kept as accepted");
            });
    SchoolUseCases useCases =
        new SchoolUseCases(registry, registry, registry, registry, registry, registry);
    Capabilities capabilities =
        new Capabilities(ZoneId.of("Europe/Moscow"), EnvelopeLimits.ofBytes(1));
    return List.of(
        new SchoolEndpoint(calls, denying, useCases, capabilities, Clock.systemUTC()),
        new FederalEndpoint(calls, registry, registry, Clock.systemUTC()));
  }

  @TestFactory
  Stream<DynamicTest> deniedOperationTouchesNoUseCase() {
    return endpoints().stream()
        .flatMap(
            endpoint ->
                operations(endpoint.getClass())
                    .map(
                        operation ->
                            DynamicTest.dynamicTest(
                                endpoint.getClass().getSimpleName() + "." + operation.getName(),
                                () -> denied(endpoint, operation))));
  }

  private void denied(Object endpoint, Method operation) throws ReflectiveOperationException {
    Class<?> type = operation.getParameterTypes()[0];
    Object request = type.getConstructor().newInstance();
    type.getMethod("setCallHeader", CallHeader.class).invoke(request, header());
    int before = registry.touched.get();
    int questions = asked.size();
    Throwable thrown = null;
    try {
      operation.invoke(endpoint, request);
    } catch (InvocationTargetException e) {
      thrown = e.getCause();
    }
    assertThat(thrown).isInstanceOf(AccessRefused.class);
    assertThat(asked).as("questions to the access point").hasSize(questions + 1);
    assertThat(registry.touched.get()).as("use cases touched").isEqualTo(before);
  }

  private static Stream<Method> operations(Class<?> endpoint) {
    Class<?> contract = endpoint.getInterfaces()[0];
    return Arrays.stream(contract.getMethods())
        .filter(method -> Modifier.isAbstract(method.getModifiers()));
  }

  private static CallHeader header() {
    CallHeader header = new CallHeader();
    header.setClientRequestId(UUID.randomUUID().toString());
    header.setCallerSystem("CALLER");
    header.setSentAt(OffsetDateTime.now(ZoneOffset.UTC));
    return header;
  }

  @Test
  void noServiceIsLeftOutOfThisTest() {
    ClassPathScanningCandidateComponentProvider scan =
        new ClassPathScanningCandidateComponentProvider(false);
    scan.addIncludeFilter(new AnnotationTypeFilter(WebService.class));
    List<String> implementations =
        scan.findCandidateComponents("org.kontingent.hub").stream()
            .map(found -> String.valueOf(found.getBeanClassName()))
            .toList();
    assertThat(implementations)
        .containsExactlyInAnyOrderElementsOf(
            endpoints().stream().map(endpoint -> endpoint.getClass().getName()).toList());
  }
}
