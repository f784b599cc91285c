package org.kontingent.hub.console.adapter.operator;

import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import java.time.Clock;
import java.util.List;
import org.kontingent.hub.access.AccessLog;
import org.kontingent.hub.access.AccessPoint;
import org.kontingent.hub.journal.CheckChain;
import org.kontingent.hub.journal.GiveEvidence;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.journal.SealLogs;
import org.kontingent.hub.journal.SignHead;
import org.kontingent.hub.lanes.OperateLanes;
import org.kontingent.hub.lanes.ViewLanes;
import org.kontingent.hub.monitoring.ListTasks;
import org.kontingent.hub.monitoring.RunTaskNow;
import org.kontingent.hub.platform.IntakeGate;
import org.kontingent.hub.platform.OperatorActions;
import org.kontingent.hub.registry.RegionalId;
import org.kontingent.hub.registry.decision.DecideIdentity;
import org.kontingent.hub.registry.decision.DecideValues;
import org.kontingent.hub.registry.decision.DecisionId;
import org.kontingent.hub.registry.decision.PlaceHeld;
import org.kontingent.hub.registry.decision.ReadCases;
import org.kontingent.hub.registry.decision.ReadConflicts;
import org.kontingent.hub.registry.model.ReadModels;
import org.kontingent.hub.registry.model.TuneMatching;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Wires the operators' JSON: a controller per subject, one door before all of them. */
@Configuration(proxyBeanMethods = false)
public class OperatorConfiguration implements WebMvcConfigurer {
  private final OperatorDoor door;

  OperatorConfiguration(AccessPoint accessPoint, AccessLog accessLog, Clock clock) {
    this.door = new OperatorDoor(accessPoint, accessLog, clock);
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    registry.addInterceptor(door).addPathPatterns("/api/operator", "/api/operator/**");
  }

  @Override
  public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
    resolvers.add(
        new HandlerMethodArgumentResolver() {
          @Override
          public boolean supportsParameter(MethodParameter parameter) {
            return parameter.getParameterType() == Operator.class;
          }

          @Override
          public Object resolveArgument(
              MethodParameter parameter,
              ModelAndViewContainer container,
              NativeWebRequest request,
              WebDataBinderFactory binders) {
            return request.getAttribute(OperatorDoor.OPERATOR, RequestAttributes.SCOPE_REQUEST);
          }
        });
  }

  @Bean
  Problems operatorProblems() {
    return new Problems();
  }

  @Bean
  IntakeEndpoint intakeEndpoint(IntakeGate gate) {
    return new IntakeEndpoint(gate);
  }

  @Bean
  LaneEndpoint laneEndpoint(ViewLanes view, OperateLanes operate) {
    return new LaneEndpoint(view, operate);
  }

  @Bean
  MessageEndpoint messageEndpoint(ViewLanes view, OperateLanes operate, Journal journal) {
    return new MessageEndpoint(view, operate, journal);
  }

  @Bean
  TaskEndpoint taskEndpoint(ListTasks list, RunTaskNow run) {
    return new TaskEndpoint(list, run);
  }

  @Bean
  EvidenceEndpoint evidenceEndpoint(GiveEvidence evidence) {
    return new EvidenceEndpoint(evidence);
  }

  @Bean
  JournalEndpoint journalEndpoint(
      SealLogs sealing, CheckChain check, SignHead heads, OperatorActions actions) {
    return new JournalEndpoint(sealing, check, heads, actions);
  }

  /** Ids of the registry are plain text in JSON, as they are in addresses. */
  @Bean
  Jackson2ObjectMapperBuilderCustomizer idsAsText() {
    return builder ->
        builder
            .serializerByType(RegionalId.class, ToStringSerializer.instance)
            .serializerByType(DecisionId.class, ToStringSerializer.instance);
  }

  @Bean
  CaseEndpoint caseEndpoint(ReadCases cases) {
    return new CaseEndpoint(cases);
  }

  @Bean
  ModelEndpoint modelEndpoint(TuneMatching tune, ReadModels read) {
    return new ModelEndpoint(tune, read);
  }

  @Bean
  DecisionEndpoint decisionEndpoint(DecideIdentity decide, PlaceHeld held) {
    return new DecisionEndpoint(decide, held);
  }

  @Bean
  ConflictEndpoint conflictEndpoint(ReadConflicts conflicts, AccessPoint accessPoint, Clock clock) {
    return new ConflictEndpoint(conflicts, new PersonalView(accessPoint, clock));
  }

  @Bean
  ValueEndpoint valueEndpoint(DecideValues decide) {
    return new ValueEndpoint(decide);
  }
}
