package org.kontingent.hub.exchange.adapter;

import java.security.SecureRandom;
import java.time.Clock;
import org.kontingent.hub.exchange.CollectRequests;
import org.kontingent.hub.exchange.ExchangeAlerts;
import org.kontingent.hub.exchange.ExchangeMeter;
import org.kontingent.hub.exchange.ExchangeSettings;
import org.kontingent.hub.exchange.ExchangeTransport;
import org.kontingent.hub.exchange.ProviderSettings;
import org.kontingent.hub.exchange.RequestHandler;
import org.kontingent.hub.exchange.SendOutgoing;
import org.kontingent.hub.exchange.ServeRequests;
import org.kontingent.hub.exchange.internal.Acknowledging;
import org.kontingent.hub.exchange.internal.AnswerReader;
import org.kontingent.hub.exchange.internal.AttachedFiles;
import org.kontingent.hub.exchange.internal.DeliveryIntake;
import org.kontingent.hub.exchange.internal.Enclosures;
import org.kontingent.hub.exchange.internal.EnvelopeSealer;
import org.kontingent.hub.exchange.internal.ExchangeLanes;
import org.kontingent.hub.exchange.internal.IncomingFiles;
import org.kontingent.hub.exchange.internal.LaneSender;
import org.kontingent.hub.exchange.internal.OutgoingFiles;
import org.kontingent.hub.exchange.internal.PollingPace;
import org.kontingent.hub.exchange.internal.QueuePolling;
import org.kontingent.hub.exchange.internal.ReceivedFiles;
import org.kontingent.hub.exchange.internal.ReceivedMessages;
import org.kontingent.hub.exchange.internal.StoredDeliveries;
import org.kontingent.hub.exchange.internal.Transfers;
import org.kontingent.hub.exchange.internal.provide.Answering;
import org.kontingent.hub.exchange.internal.provide.RequestBook;
import org.kontingent.hub.exchange.internal.provide.RequestHandlers;
import org.kontingent.hub.exchange.internal.provide.RequestLane;
import org.kontingent.hub.exchange.internal.provide.RequestPolling;
import org.kontingent.hub.exchange.internal.provide.SentAnswers;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.lanes.Lanes;
import org.kontingent.hub.platform.IntakeGate;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.smev.TimeBasedIds;
import org.kontingent.hub.smev.v3.Operation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires our provider role at the exchange: one bean per kind of data does the serving. */
@Configuration(proxyBeanMethods = false)
public class ProviderConfiguration {
  @Bean
  ProviderSettings providerSettings(ProviderProperties properties) {
    return properties.settings();
  }

  @Bean
  RequestHandlers requestHandlers(ObjectProvider<RequestHandler> handlers) {
    return new RequestHandlers(handlers.orderedStream().toList());
  }

  /** Also ServedRequests. */
  @Bean
  RequestBook requestBook(JdbcClient jdbc, Clock clock) {
    return new JdbcRequestBook(jdbc, clock);
  }

  /** Also AnswerRequest. */
  @Bean
  Answering answering(
      ExchangeSettings settings,
      EnvelopeSealer sealer,
      TimeBasedIds ids,
      Journal journal,
      Lanes lanes,
      RequestBook requests,
      Enclosures enclosures) {
    return new Answering(settings, sealer, ids::next, journal, lanes, requests, enclosures);
  }

  @Bean
  CollectRequests collectRequests(
      ExchangeSettings settings,
      ProviderSettings provider,
      RequestHandlers handlers,
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
      ExchangeProperties properties,
      IntakeGate gate,
      ExchangeMeter meter,
      ExchangeAlerts alerts,
      Transactions transactions,
      Clock clock) {
    DeliveryIntake intake =
        new DeliveryIntake(
            Operation.GET_REQUEST,
            ExchangeLanes.SERVED,
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
            Operation.GET_REQUEST,
            settings.batch(),
            sealer,
            transport,
            reader,
            intake,
            acknowledging,
            transfers,
            new PollingPace(properties.pollingSettings(), new SecureRandom(), clock),
            gate,
            meter,
            alerts);
    return new RequestPolling(settings, provider, handlers, polling, clock);
  }

  @Bean
  ServeRequests serveRequests(
      ExchangeSettings settings,
      ProviderSettings provider,
      StoredDeliveries deliveries,
      Lanes lanes,
      RequestBook requests,
      RequestHandlers handlers,
      Answering answering,
      ReceivedFiles files,
      ExchangeAlerts alerts,
      Transactions transactions,
      Clock clock) {
    return new RequestLane(
        settings,
        provider,
        deliveries,
        lanes,
        requests,
        handlers,
        answering,
        files,
        alerts,
        transactions,
        clock);
  }

  @Bean
  SendOutgoing sendResponses(
      ExchangeSettings settings,
      Answering answering,
      RequestBook requests,
      ExchangeTransport transport,
      AnswerReader reader,
      Journal journal,
      Lanes lanes,
      OutgoingFiles files,
      Transfers transfers,
      ExchangeAlerts alerts,
      Transactions transactions,
      Clock clock) {
    return new LaneSender(
        new SentAnswers(answering, requests, alerts),
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
  }
}
