package org.kontingent.hub.sources.adapter;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.kontingent.hub.exchange.AskQuestion;
import org.kontingent.hub.exchange.EndQuestion;
import org.kontingent.hub.exchange.ExchangeAlerts;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.WorkingDays;
import org.kontingent.hub.registry.SilentQuestions;
import org.kontingent.hub.registry.SourceQuestions;
import org.kontingent.hub.registry.TakeNotice;
import org.kontingent.hub.sources.AskDueQuestions;
import org.kontingent.hub.sources.Dialogues;
import org.kontingent.hub.sources.ExpireQuestions;
import org.kontingent.hub.sources.NoticeDialogue;
import org.kontingent.hub.sources.Refusals;
import org.kontingent.hub.sources.SourceAnswers;
import org.kontingent.hub.sources.SourceDialogue;
import org.kontingent.hub.sources.SourceNotices;
import org.kontingent.hub.sources.SourceSettings;
import org.kontingent.hub.sources.SourceSettings.LivingPlaceService;
import org.kontingent.hub.sources.WarnOfSilence;
import org.kontingent.hub.sources.birth.adapter.ActNoticeDialogue;
import org.kontingent.hub.sources.birth.adapter.BirthRecordDialogue;
import org.kontingent.hub.sources.migration.adapter.CitizenshipDialogue;
import org.kontingent.hub.sources.migration.adapter.GismuLivingPlaceDialogue;
import org.kontingent.hub.sources.migration.adapter.LivingPlaceDialogue;
import org.kontingent.hub.sources.migration.adapter.RegistrationNoticeDialogue;
import org.kontingent.hub.sources.migration.adapter.StayingPlaceDialogue;
import org.kontingent.hub.sources.pension.adapter.SnilsDialogue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Wires the dialogues with the sources; settings {@code hub.sources.*}. */
@Configuration(proxyBeanMethods = false)
public class SourcesConfiguration {

  @Bean
  SourceSettings sourceSettings(Environment environment) {
    return Binder.get(environment).bindOrCreate("hub.sources", SourceSettings.class);
  }

  @Bean
  Dialogues sourceDialogues(SourceSettings settings, ObjectProvider<Clock> clock) {
    return dialogues(settings, clock.getIfAvailable(Clock::systemUTC));
  }

  @Bean
  SourceNotices actNotices(SourceSettings settings, TakeNotice registry, ExchangeAlerts alerts) {
    return notices(new ActNoticeDialogue(settings), settings, registry, alerts);
  }

  @Bean
  SourceNotices registrationNotices(
      SourceSettings settings, TakeNotice registry, ExchangeAlerts alerts) {
    return notices(new RegistrationNoticeDialogue(settings), settings, registry, alerts);
  }

  private static SourceNotices notices(
      NoticeDialogue dialogue,
      SourceSettings settings,
      TakeNotice registry,
      ExchangeAlerts alerts) {
    return new SourceNotices(
        dialogue, registry, settings.notices().sendersFor(dialogue.role()), alerts);
  }

  @Bean
  AskDueQuestions askDueQuestions(
      SourceQuestions questions,
      Dialogues dialogues,
      AskQuestion exchange,
      Transactions transactions,
      SourceSettings settings,
      ObjectProvider<Clock> clock) {
    return new AskDueQuestions(
        questions,
        dialogues,
        exchange,
        transactions,
        settings,
        clock.getIfAvailable(Clock::systemUTC));
  }

  @Bean
  ExpireQuestions expireQuestions(
      SilentQuestions silent,
      SourceQuestions questions,
      EndQuestion exchange,
      Transactions transactions,
      SourceSettings settings,
      ObjectProvider<Clock> clock) {
    return new ExpireQuestions(
        silent,
        questions,
        exchange,
        transactions,
        WorkingDays.ofRussia(),
        settings,
        clock.getIfAvailable(Clock::systemUTC));
  }

  @Bean
  WarnOfSilence warnOfSilence(
      SilentQuestions silent,
      Transactions transactions,
      SourceSettings settings,
      MeterRegistry meters,
      ObjectProvider<Clock> clock) {
    return new WarnOfSilence(
        silent,
        transactions,
        settings,
        new SilenceGauge(meters),
        clock.getIfAvailable(Clock::systemUTC));
  }

  @Bean
  SourceAnswers sourceAnswers(
      SourceQuestions questions,
      Dialogues dialogues,
      SourceSettings settings,
      ObjectProvider<Clock> clock) {
    return new SourceAnswers(
        questions,
        dialogues,
        new Refusals(settings.refusals()),
        clock.getIfAvailable(Clock::systemUTC));
  }

  /** Every dialogue of the hub, the preferred one first where two put the same question. */
  static Dialogues dialogues(SourceSettings settings, Clock clock) {
    List<SourceDialogue> all = new ArrayList<>();
    all.add(new BirthRecordDialogue(settings));
    all.add(new LivingPlaceDialogue(settings));
    boolean isGismuPreferred = settings.migration().livingPlace() == LivingPlaceService.GISMU;
    all.add(isGismuPreferred ? 1 : 2, new GismuLivingPlaceDialogue(settings, clock));
    all.add(new StayingPlaceDialogue(settings));
    all.add(new CitizenshipDialogue(settings));
    all.add(new SnilsDialogue(settings));
    return new Dialogues(all);
  }
}
