package org.kontingent.hub.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.apache.camel.CamelContext;
import org.kontingent.hub.exchange.adapter.CamelExchangeTransport;
import org.kontingent.hub.exchange.adapter.JdbcReceivedMessages;
import org.kontingent.hub.exchange.adapter.JdbcRequestBook;
import org.kontingent.hub.exchange.adapter.SmevAnswerReader;
import org.kontingent.hub.exchange.internal.Acknowledging;
import org.kontingent.hub.exchange.internal.AnswerReader;
import org.kontingent.hub.exchange.internal.DeliveryIntake;
import org.kontingent.hub.exchange.internal.EnvelopeSealer;
import org.kontingent.hub.exchange.internal.ExchangeLanes;
import org.kontingent.hub.exchange.internal.LaneSender;
import org.kontingent.hub.exchange.internal.PollingPace;
import org.kontingent.hub.exchange.internal.QueuePolling;
import org.kontingent.hub.exchange.internal.ReceivedMessages;
import org.kontingent.hub.exchange.internal.StoredDeliveries;
import org.kontingent.hub.exchange.internal.provide.Answering;
import org.kontingent.hub.exchange.internal.provide.RequestBook;
import org.kontingent.hub.exchange.internal.provide.RequestHandlers;
import org.kontingent.hub.exchange.internal.provide.RequestLane;
import org.kontingent.hub.exchange.internal.provide.RequestPolling;
import org.kontingent.hub.exchange.internal.provide.SentAnswers;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.journal.adapter.JdbcJournal;
import org.kontingent.hub.lanes.BackOff;
import org.kontingent.hub.lanes.LaneEntry;
import org.kontingent.hub.lanes.LaneRulebook;
import org.kontingent.hub.lanes.LaneRules;
import org.kontingent.hub.lanes.Lanes;
import org.kontingent.hub.lanes.adapter.JdbcLanes;
import org.kontingent.hub.platform.CertificateThumbprint;
import org.kontingent.hub.platform.IntakeGate;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.cipher.MasterKeys;
import org.kontingent.hub.sandbox.ExchangeIdentity;
import org.kontingent.hub.sandbox.ExchangeRules;
import org.kontingent.hub.sandbox.Outsider;
import org.kontingent.hub.sandbox.Participant;
import org.kontingent.hub.sandbox.Registration;
import org.kontingent.hub.sandbox.Sandbox;
import org.kontingent.hub.sandbox.SandboxSettings;
import org.kontingent.hub.sandbox.ServedKind;
import org.kontingent.hub.signature.EnvelopeSigner;
import org.kontingent.hub.signature.SignatureVerifier;
import org.kontingent.hub.signature.SigningKey;
import org.kontingent.hub.signature.adapter.SignatureEngine;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.TimeBasedIds;
import org.kontingent.hub.smev.v3.AnswerKind;
import org.kontingent.hub.smev.v3.DeliveredResponse;
import org.kontingent.hub.smev.v3.MessageSelector;
import org.kontingent.hub.smev.v3.Operation;
import org.kontingent.hub.smev.v3.RequestData;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.kontingent.hub.smev.v3.XmlFragment;
import org.kontingent.hub.testing.SampleKeys;
import org.kontingent.hub.testing.SettableClock;
import org.kontingent.hub.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Our provider role with everything real: database, lanes, journal, signatures, the shipped route,
 * sockets, and the stand-in exchange with an outsider that asks. {@link #restart} wires everything
 * anew over the same database, as a process does that starts again.
 */
final class ProviderBench implements AutoCloseable, ExchangeAlerts {
  static final KindOfData KIND = new KindOfData("urn:test:echo/1.0.0", "EchoRequest");
  static final KindOfData OTHER_VERSION = new KindOfData("urn:test:echo/1.1.0", "EchoRequest");
  static final KindOfData NEWS = new KindOfData("urn:test:news/1.0.0", "News");
  static final Duration REDELIVERY = Duration.ofMinutes(15);
  static final int ATTEMPTS = 3;

  final SettableClock clock = new SettableClock(Instant.parse("2026-01-15T09:00:00Z"));
  final List<ReceivedRequest> handled = new ArrayList<>();
  final List<String> alerts = new ArrayList<>();
  final Sandbox sandbox;
  final Outsider asker;
  Journal journal;
  Lanes lanes;
  RequestBook requests;
  CollectRequests collect;
  ServeRequests serve;
  SendOutgoing send;
  AnswerRequest answer;
  Optional<String> closed = Optional.empty();
  UnaryOperator<ProviderReply> reply = usual -> usual;
  int failures;

  private final TestDatabase database;
  private final SmevVersion version;
  private final MasterKeys keys = MasterKeys.ephemeral();
  private CamelContext camel;
  private AttachmentBench files;

  ProviderBench(TestDatabase database, SmevVersion version) {
    this.database = database;
    this.version = version;
    this.sandbox = Sandbox.start(sandboxSettings());
    this.asker = new Outsider(sandbox.port(), version, SampleKeys.gost("zags"), clock);
    wire();
  }

  void restart() {
    camel.stop();
    files.close();
    wire();
  }

  private void wire() {
    EnvelopeSigner signer = SignatureEngine.signer();
    SignatureVerifier verifier = SignatureEngine.verifier();
    Transactions transactions = database.transactions();
    JdbcClient jdbc = JdbcClient.create(database.dataSource());
    this.journal = new JdbcJournal(database.dataSource(), keys, clock);
    this.lanes =
        new JdbcLanes(
            database.dataSource(),
            transactions,
            clock,
            LaneRulebook.same(
                LaneRules.DEFAULT.withBackOff(
                    new BackOff(Duration.ofSeconds(10), Duration.ofMinutes(5), 0))),
            (lane, code, count) -> {},
            new Random(1),
            "node-1");
    this.requests = new JdbcRequestBook(jdbc, clock);
    ReceivedMessages received = new JdbcReceivedMessages(jdbc, clock);
    ExchangeSettings settings =
        ExchangeSettings.of(
            version,
            Set.of(CertificateThumbprint.of(SampleKeys.gost("exchange").certificate()).hex()));
    this.camel =
        ShippedRoute.start(
            "http://127.0.0.1:" + sandbox.port() + "/smev/v" + version.number() + "/ws");
    ExchangeTransport transport = new CamelExchangeTransport(camel.createProducerTemplate());
    AnswerReader reader = new SmevAnswerReader(verifier, settings.trusted());
    SigningKey key = SampleKeys.gost("hub");
    EnvelopeSealer sealer = new EnvelopeSealer(signer, () -> key);
    files = new AttachmentBench(jdbc, transactions, clock);
    RequestHandlers handlers = new RequestHandlers(List.of(new Served(KIND), new Served(NEWS)));
    ProviderSettings provider = new ProviderSettings(false, ATTEMPTS);
    Answering answering =
        new Answering(
            settings,
            sealer,
            new TimeBasedIds(clock)::next,
            journal,
            lanes,
            requests,
            files.enclosures);
    this.answer = answering;
    Acknowledging acknowledging =
        new Acknowledging(settings, sealer, transport, reader, journal, this);
    StoredDeliveries deliveries = new StoredDeliveries(reader, journal);
    this.collect =
        new RequestPolling(
            settings,
            provider,
            handlers,
            new QueuePolling(
                Operation.GET_REQUEST,
                settings.batch(),
                sealer,
                transport,
                reader,
                new DeliveryIntake(
                    Operation.GET_REQUEST,
                    ExchangeLanes.SERVED,
                    settings,
                    journal,
                    deliveries,
                    lanes,
                    received,
                    files.incoming,
                    files.attached,
                    acknowledging,
                    this,
                    transactions),
                acknowledging,
                files.transfers,
                new PollingPace(
                    new PollingSettings(
                        Duration.ZERO, Duration.ofSeconds(1), Duration.ofMinutes(1), false),
                    new Random(1),
                    clock),
                new IntakeGate(List.of(() -> closed)),
                (operation, poll) -> {},
                this),
            clock);
    this.serve =
        new RequestLane(
            settings,
            provider,
            deliveries,
            lanes,
            requests,
            handlers,
            answering,
            files.received,
            this,
            transactions,
            clock);
    this.send =
        new LaneSender(
            new SentAnswers(answering, requests, this),
            settings,
            transport,
            reader,
            journal,
            lanes,
            files.outgoing,
            files.transfers,
            this,
            transactions,
            clock);
  }

  /** Everything our side does, once round. */
  void round() {
    collect.collect();
    serve.serve();
    while (send.send() > 0) {
      // answers to one request leave one after the other
    }
  }

  MessageId ask(String text) {
    return asker.ask(document(KIND, text));
  }

  static XmlFragment document(KindOfData kind, String text) {
    return XmlFragment.parse(
        "<%s xmlns=\"%s\">%s</%s>"
            .formatted(kind.rootElement(), kind.namespace(), text, kind.rootElement()));
  }

  /** What waits for the asker, oldest first, all of it confirmed. */
  List<DeliveredResponse> answers() {
    List<DeliveredResponse> found = new ArrayList<>();
    while (true) {
      Outsider.Answer polled = asker.poll(MessageSelector.any(clock.instant()));
      if (polled.kind() != AnswerKind.RESPONSE) {
        return found;
      }
      found.add(polled.response());
      asker.ack(polled.response().messageId());
    }
  }

  MessageId ask(UnaryOperator<RequestData> dressing) {
    return asker.ask(document(KIND, "hello"), dressing);
  }

  ServedRequest request(MessageId id) {
    return requests.find(id).orElseThrow();
  }

  LaneEntry incoming(MessageId id) {
    return lanes.find(ExchangeLanes.SERVED, id).orElseThrow();
  }

  @Override
  public void raise(String code, Optional<MessageId> message) {
    alerts.add(code);
  }

  @Override
  public void close() {
    camel.stop();
    files.close();
    sandbox.close();
  }

  /** Echoes; the effect is a row of its own database, so that what was rolled back shows. */
  private final class Served implements RequestHandler {
    private final KindOfData kind;

    Served(KindOfData kind) {
      this.kind = kind;
    }

    @Override
    public KindOfData kind() {
      return kind;
    }

    @Override
    public PayloadCheck check() {
      return (asked, payload) ->
          new String(payload, StandardCharsets.UTF_8).contains("invalid")
              ? List.of("element EchoRequest: not allowed")
              : List.of();
    }

    @Override
    public ProviderReply handle(ReceivedRequest request) {
      JdbcClient.create(database.dataSource())
          .sql("INSERT INTO effect (message_id) VALUES (:id)")
          .param("id", request.messageId().value())
          .update();
      if (failures > 0) {
        failures--;
        throw new IllegalStateException("the registry is down");
      }
      handled.add(request);
      String text = new String(request.payload(), StandardCharsets.UTF_8);
      return reply.apply(
          new ProviderReply.Payload(
              text.replace("EchoRequest", "EchoResponse").getBytes(StandardCharsets.UTF_8)));
    }
  }

  int effects() {
    return JdbcClient.create(database.dataSource())
        .sql("SELECT count(*) FROM effect")
        .query(Integer.class)
        .single();
  }

  private SandboxSettings sandboxSettings() {
    JdbcClient.create(database.dataSource())
        .sql("CREATE TABLE IF NOT EXISTS effect (message_id varchar(36))")
        .update();
    ExchangeIdentity identity =
        new ExchangeIdentity(
            SignatureEngine.signer(),
            SignatureEngine.verifier(),
            SampleKeys.cmsVerifier(),
            SampleKeys.digester(),
            SampleKeys.gost("exchange"),
            Optional.of(SampleKeys.gost("foreign")));
    return SandboxSettings.of(identity, clock)
        .withParticipants(
            List.of(
                new Participant("RO61HUB01", "hub", List.of(SampleKeys.gost("hub").certificate())),
                new Participant("ZAGS01", "asker", List.of(SampleKeys.gost("zags").certificate()))))
        .withRegistrations(
            List.of(
                Registration.of(served(KIND), "RO61HUB01"),
                Registration.of(served(OTHER_VERSION), "RO61HUB01"),
                new Registration(served(NEWS), List.of(), List.of("RO61HUB01"))))
        .withRules(ExchangeRules.DEFAULT.redeliveringAfter(REDELIVERY));
  }

  private static ServedKind served(KindOfData kind) {
    return new ServedKind(
        kind,
        new KindOfData(kind.namespace(), kind.rootElement().replace("Request", "") + "Response"),
        Optional.empty());
  }
}
