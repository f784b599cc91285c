package org.kontingent.hub.exchange.adapter;

import io.micrometer.core.instrument.MeterRegistry;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.camel.ProducerTemplate;
import org.kontingent.hub.exchange.AnswerHandler;
import org.kontingent.hub.exchange.ApplyAnswers;
import org.kontingent.hub.exchange.AskQuestion;
import org.kontingent.hub.exchange.CollectAnswers;
import org.kontingent.hub.exchange.EndQuestion;
import org.kontingent.hub.exchange.ExchangeAlerts;
import org.kontingent.hub.exchange.ExchangeMeter;
import org.kontingent.hub.exchange.ExchangeSettings;
import org.kontingent.hub.exchange.ExchangeTransport;
import org.kontingent.hub.exchange.InstallationKey;
import org.kontingent.hub.exchange.PolledKinds;
import org.kontingent.hub.exchange.Questions;
import org.kontingent.hub.exchange.RegisteredExchange;
import org.kontingent.hub.exchange.SendOutgoing;
import org.kontingent.hub.exchange.internal.Acknowledging;
import org.kontingent.hub.exchange.internal.AnswerHandlers;
import org.kontingent.hub.exchange.internal.AnswerLane;
import org.kontingent.hub.exchange.internal.AnswerPolling;
import org.kontingent.hub.exchange.internal.AnswerReader;
import org.kontingent.hub.exchange.internal.AttachedFiles;
import org.kontingent.hub.exchange.internal.DeliveryIntake;
import org.kontingent.hub.exchange.internal.Enclosures;
import org.kontingent.hub.exchange.internal.EndedQuestions;
import org.kontingent.hub.exchange.internal.EnvelopeSealer;
import org.kontingent.hub.exchange.internal.ExchangeLanes;
import org.kontingent.hub.exchange.internal.Hands;
import org.kontingent.hub.exchange.internal.IncomingFiles;
import org.kontingent.hub.exchange.internal.LaneSender;
import org.kontingent.hub.exchange.internal.OutgoingFiles;
import org.kontingent.hub.exchange.internal.OutgoingQuestions;
import org.kontingent.hub.exchange.internal.PollingPace;
import org.kontingent.hub.exchange.internal.QuestionMessages;
import org.kontingent.hub.exchange.internal.QueuePolling;
import org.kontingent.hub.exchange.internal.ReceivedFiles;
import org.kontingent.hub.exchange.internal.ReceivedMessages;
import org.kontingent.hub.exchange.internal.SentQuestions;
import org.kontingent.hub.exchange.internal.StoredDeliveries;
import org.kontingent.hub.exchange.internal.Transfers;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.lanes.Lanes;
import org.kontingent.hub.lanes.OpenMatters;
import org.kontingent.hub.lanes.ViewLanes;
import org.kontingent.hub.lanes.WhenExpired;
import org.kontingent.hub.platform.CertificateThumbprint;
import org.kontingent.hub.platform.IntakeGate;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.signature.EnvelopeSigner;
import org.kontingent.hub.signature.SignatureVerifier;
import org.kontingent.hub.smev.TimeBasedIds;
import org.kontingent.hub.smev.v3.Operation;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires our consumer role at the exchange. */
@Configuration(proxyBeanMethods = false)
public class ExchangeConfiguration {
  @Bean
  ExchangeSettings exchangeSettings(ExchangeProperties properties, RegisteredExchange registered) {
    Set<String> trusted =
        registered.certificates().stream()
            .map(certificate -> CertificateThumbprint.of(certificate).hex())
            .collect(Collectors.toSet());
    return new ExchangeSettings(
        properties.smevVersion(),
        properties.node(),
        trusted,
        properties.testMessages(),
        properties.batch(),
        properties.lease(),
        properties.refusalsBeforeNegativeAck(),
        properties.applyAttempts(),
        properties.messageIdLifetime());
  }

  @Bean
  TimeBasedIds timeBasedIds(Clock clock) {
    return new TimeBasedIds(clock);
  }

  @Bean
  Questions questions(JdbcClient jdbc, Clock clock) {
    return new JdbcQuestions(jdbc, clock);
  }

  @Bean
  ReceivedMessages receivedMessages(JdbcClient jdbc, Clock clock) {
    return new JdbcReceivedMessages(jdbc, clock);
  }

  @Bean
  OpenMatters openExchanges(JdbcClient jdbc) {
    return new JdbcOpenMatters(jdbc);
  }

  @Bean
  ForgetExchanges forgetExchanges(
      JdbcClient jdbc,
      ViewLanes lanes,
      Transactions transactions,
      Clock clock,
      ExchangeProperties properties) {
    return new ForgetExchanges(jdbc, lanes, transactions, clock, properties.remembered());
  }

  @Bean
  ExchangeAlerts exchangeAlerts(MeterRegistry meters) {
    return new ReportedAlerts(meters);
  }

  @Bean
  RouteFailures routeFailures(MeterRegistry meters) {
    return new RouteFailures(meters);
  }

  @Bean
  SmevHttpClient smevHttpClient(ExchangeProperties properties) {
    return new SmevHttpClient(properties.connectTimeout(), properties.responseTimeout());
  }

  @Bean
  WholeReply wholeReply(ExchangeProperties properties) {
    return new WholeReply(Math.toIntExact(properties.maxAnswer().toBytes()));
  }

  @Bean
  ExchangeTransport exchangeTransport(ProducerTemplate camel) {
    return new CamelExchangeTransport(camel);
  }

  @Bean
  AnswerReader answerReader(SignatureVerifier verifier, ExchangeSettings settings) {
    return new SmevAnswerReader(verifier, settings.trusted());
  }

  @Bean
  StoredDeliveries storedDeliveries(AnswerReader reader, Journal journal) {
    return new StoredDeliveries(reader, journal);
  }

  @Bean
  EnvelopeSealer envelopeSealer(EnvelopeSigner signer, InstallationKey key) {
    return new EnvelopeSealer(signer, key::current);
  }

  @Bean
  AnswerHandlers answerHandlers(List<AnswerHandler> handlers) {
    return new AnswerHandlers(handlers);
  }

  @Bean
  QuestionMessages questionMessages(
      ExchangeSettings settings,
      EnvelopeSealer sealer,
      Journal journal,
      Lanes lanes,
      Questions questions,
      Enclosures enclosures) {
    return new QuestionMessages(settings, sealer, journal, lanes, questions, enclosures);
  }

  @Bean
  AskQuestion askQuestion(
      ExchangeSettings settings, TimeBasedIds ids, QuestionMessages messages, Clock clock) {
    return new OutgoingQuestions(settings, ids::next, messages, clock);
  }

  @Bean
  EndQuestion endQuestion(Questions questions, Lanes lanes) {
    return new EndedQuestions(questions, lanes);
  }

  @Bean
  ExchangeMeter exchangeMeter(MeterRegistry meters) {
    return new CountedPolls(meters);
  }

  @Bean
  SentQuestions sentQuestions(
      QuestionMessages messages,
      TimeBasedIds ids,
      Journal journal,
      Questions questions,
      AnswerHandlers handlers,
      Clock clock) {
    return new SentQuestions(messages, ids::next, journal, questions, handlers, clock);
  }

  /** A question whose end of life passed in the lane has ended. */
  @Bean
  WhenExpired whenQuestionExpired(SentQuestions questions) {
    return questions::expiredInLane;
  }

  @Bean
  SendOutgoing sendOutgoing(
      ExchangeSettings settings,
      ExchangeProperties properties,
      SentQuestions messages,
      ExchangeTransport transport,
      AnswerReader reader,
      Journal journal,
      Lanes lanes,
      OutgoingFiles files,
      Transfers transfers,
      ExchangeAlerts alerts,
      Transactions transactions,
      Clock clock) {
    LaneSender sender =
        new LaneSender(
            messages,
            settings,
            transport,
            reader,
            journal,
            lanes,
            files,
            transfers,
            alerts,
            transactions,
            clock);
    Hands hands = new Hands("send", properties.workers(), settings.batch());
    return () -> hands.work(sender::send);
  }

  @Bean
  PollingPace pollingPace(ExchangeProperties properties, Clock clock) {
    return new PollingPace(properties.pollingSettings(), new SecureRandom(), clock);
  }

  @Bean
  Acknowledging acknowledging(
      ExchangeSettings settings,
      EnvelopeSealer sealer,
      ExchangeTransport transport,
      AnswerReader reader,
      Journal journal,
      ExchangeAlerts alerts) {
    return new Acknowledging(settings, sealer, transport, reader, journal, alerts);
  }

  @Bean
  CollectAnswers collectAnswers(
      ExchangeSettings settings,
      ExchangeProperties properties,
      PolledKinds kinds,
      EnvelopeSealer sealer,
      ExchangeTransport transport,
      AnswerReader reader,
      Journal journal,
      StoredDeliveries deliveries,
      Lanes lanes,
      ReceivedMessages received,
      IncomingFiles incoming,
      AttachedFiles attached,
      Transfers transfers,
      Acknowledging acknowledging,
      PollingPace pace,
      IntakeGate gate,
      ExchangeMeter meter,
      ExchangeAlerts alerts,
      Transactions transactions,
      Clock clock) {
    DeliveryIntake intake =
        new DeliveryIntake(
            Operation.GET_RESPONSE,
            ExchangeLanes.ANSWERS,
            settings,
            journal,
            deliveries,
            lanes,
            received,
            incoming,
            attached,
            acknowledging,
            alerts,
            transactions);
    QueuePolling polling =
        new QueuePolling(
            Operation.GET_RESPONSE,
            settings.batch(),
            sealer,
            transport,
            reader,
            intake,
            acknowledging,
            transfers,
            pace,
            gate,
            meter,
            alerts);
    AnswerPolling answers =
        new AnswerPolling(
            settings, properties.pollingSettings().allKindsAtOnce(), kinds, polling, clock);
    Hands hands = new Hands("collect", properties.workers(), settings.batch());
    return () -> hands.work(answers::collect);
  }

  @Bean
  ApplyAnswers applyAnswers(
      ExchangeSettings settings,
      ExchangeProperties properties,
      StoredDeliveries deliveries,
      Lanes lanes,
      Questions questions,
      AnswerHandlers handlers,
      ReceivedFiles files,
      ExchangeAlerts alerts,
      Transactions transactions,
      Clock clock) {
    AnswerLane lane =
        new AnswerLane(
            settings, deliveries, lanes, questions, handlers, files, alerts, transactions, clock);
    Hands hands = new Hands("apply", properties.workers(), settings.batch());
    return () -> hands.work(lane::apply);
  }
}
