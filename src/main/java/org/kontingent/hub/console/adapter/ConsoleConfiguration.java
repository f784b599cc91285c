package org.kontingent.hub.console.adapter;

import java.util.Locale;
import org.kontingent.hub.console.FollowExchange;
import org.kontingent.hub.console.adapter.operator.OperatorConfiguration;
import org.kontingent.hub.exchange.Questions;
import org.kontingent.hub.exchange.ServedRequests;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.lanes.ViewLanes;
import org.kontingent.hub.registry.ListPupilStates;
import org.kontingent.hub.registry.decision.ReadCases;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Profile;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.CookieLocaleResolver;
import org.springframework.web.servlet.i18n.LocaleChangeInterceptor;

/** Wires the console: Russian by default, English by a switch. */
@Configuration(proxyBeanMethods = false)
@Import(OperatorConfiguration.class)
public class ConsoleConfiguration implements WebMvcConfigurer {
  @Bean
  LocaleResolver localeResolver() {
    CookieLocaleResolver resolver = new CookieLocaleResolver("lang");
    resolver.setDefaultLocale(Locale.forLanguageTag("ru"));
    resolver.setCookieHttpOnly(true);
    return resolver;
  }

  @Override
  public void addInterceptors(InterceptorRegistry registry) {
    LocaleChangeInterceptor language = new LocaleChangeInterceptor();
    language.setParamName("lang");
    language.setIgnoreInvalidLocale(true);
    registry.addInterceptor(language);
  }

  @Bean
  FollowExchange followExchange(Questions questions, Journal journal, ViewLanes lanes) {
    return new FollowExchange(questions, journal, lanes);
  }

  @Bean
  @Profile("demo")
  DemoPages demoPages(
      ListPupilStates pupils,
      FollowExchange exchange,
      ServedRequests served,
      ViewLanes lanes,
      ReadCases cases,
      ConsoleProperties properties,
      MessageSource texts) {
    return new DemoPages(
        pupils,
        exchange,
        served,
        lanes,
        cases,
        properties.zone(),
        new ReasonWords(texts),
        new LaneWords(texts));
  }

  @Bean
  SafetyHeaders safetyHeaders() {
    return new SafetyHeaders();
  }
}
