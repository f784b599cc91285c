package org.kontingent.hub.exchange;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Random;
import java.util.Set;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.kontingent.hub.exchange.adapter.CamelExchangeTransport;
import org.kontingent.hub.exchange.adapter.JdbcQuestions;
import org.kontingent.hub.exchange.adapter.JdbcReceivedMessages;
import org.kontingent.hub.exchange.adapter.SmevAnswerReader;
import org.kontingent.hub.exchange.adapter.SmevHttpClient;
import org.kontingent.hub.exchange.adapter.WholeReply;
import org.kontingent.hub.exchange.internal.Acknowledging;
import org.kontingent.hub.exchange.internal.AnswerHandlers;
import org.kontingent.hub.exchange.internal.AnswerLane;
import org.kontingent.hub.exchange.internal.AnswerPolling;
import org.kontingent.hub.exchange.internal.AnswerReader;
import org.kontingent.hub.exchange.internal.DeliveryIntake;
import org.kontingent.hub.exchange.internal.EnvelopeSealer;
import org.kontingent.hub.exchange.internal.ExchangeLanes;
import org.kontingent.hub.exchange.internal.LaneSender;
import org.kontingent.hub.exchange.internal.OutgoingQuestions;
import org.kontingent.hub.exchange.internal.PollingPace;
import org.kontingent.hub.exchange.internal.QuestionMessages;
import org.kontingent.hub.exchange.internal.QueuePolling;
import org.kontingent.hub.exchange.internal.ReceivedMessages;
import org.kontingent.hub.exchange.internal.SentQuestions;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.journal.JournalRecord;
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
import org.kontingent.hub.sandbox.Department;
import org.kontingent.hub.sandbox.DepartmentSetup;
import org.kontingent.hub.sandbox.ExchangeIdentity;
import org.kontingent.hub.sandbox.ExchangeRules;
import org.kontingent.hub.sandbox.Outcome;
import org.kontingent.hub.sandbox.Participant;
import org.kontingent.hub.sandbox.Question;
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
import org.kontingent.hub.smev.v3.Operation;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.kontingent.hub.testing.SampleKeys;
import org.kontingent.hub.testing.SettableClock;
import org.kontingent.hub.testing.TestDatabase;
import org.kontingent.hub.testing.WireTap;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Our consumer role with everything real: database, lanes, journal, signatures, the shipped route,
 * sockets, and the stand-in exchange with one department that echoes.
 */
final class ConsumerBench implements AutoCloseable, Department, AnswerHandler, ExchangeAlerts {
  static final KindOfData KIND = new KindOfData("urn:test:echo:1.0", "EchoRequest");
  static final Duration REDELIVERY = Duration.ofMinutes(15);

  final SettableClock clock = new SettableClock(Instant.parse("2026-01-15T09:00:00Z"));
  final List<String> told = new ArrayList<>();
  final List<ReceivedAnswer> answers = new ArrayList<>();
  final List<String> alerts = new ArrayList<>();
  final Map<ExchangeMeter.Poll, Integer> polls = new EnumMap<>(ExchangeMeter.Poll.class);
  final Sandbox sandbox;
  final WireTap wire;
  final Journal journal;
  final Lanes lanes;
  final Questions questions;
  final AskQuestion ask;
  final SendOutgoing send;
  final CollectAnswers collect;
  final ApplyAnswers apply;
  Outcome outcome;
  boolean handlerFails;
  String obstacle;

  private final Transactions transactions;
  private final CamelContext camel;
  private final AttachmentBench files;

  ConsumerBench(TestDatabase database, SmevVersion version) {
    EnvelopeSigner signer = SignatureEngine.signer();
    SignatureVerifier verifier = SignatureEngine.verifier();
    this.sandbox = Sandbox.start(sandboxSettings(signer, verifier));
    this.wire = new WireTap(sandbox.port());
    this.transactions = database.transactions();
    JdbcClient jdbc = JdbcClient.create(database.dataSource());
    this.journal = new JdbcJournal(database.dataSource(), MasterKeys.ephemeral(), clock);
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
    this.questions = new JdbcQuestions(jdbc, clock);
    ReceivedMessages received = new JdbcReceivedMessages(jdbc, clock);
    ExchangeSettings settings =
        ExchangeSettings.of(
            version,
            Set.of(CertificateThumbprint.of(SampleKeys.gost("exchange").certificate()).hex()));
    this.camel = camel("http://127.0.0.1:" + wire.port() + "/smev/v" + version.number() + "/ws");
    ExchangeTransport transport = new CamelExchangeTransport(camel.createProducerTemplate());
    AnswerReader reader = new SmevAnswerReader(verifier, settings.trusted());
    SigningKey key = SampleKeys.gost("hub");
    EnvelopeSealer sealer = new EnvelopeSealer(signer, () -> key);
    AnswerHandlers handlers = new AnswerHandlers(List.of(this));
    TimeBasedIds ids = new TimeBasedIds(clock);
    this.files = new AttachmentBench(jdbc, transactions, clock);
    QuestionMessages messages =
        new QuestionMessages(settings, sealer, journal, lanes, questions, files.enclosures);
    this.ask = new OutgoingQuestions(settings, ids::next, messages, clock);
    this.send =
        new LaneSender(
            new SentQuestions(messages, ids::next, journal, questions, handlers, clock),
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
    PollingPace pace =
        new PollingPace(
            new PollingSettings(Duration.ZERO, Duration.ofSeconds(1), Duration.ofMinutes(1), false),
            new Random(1),
            clock);
    QueuePolling polling =
        new QueuePolling(
            Operation.GET_RESPONSE,
            settings.batch(),
            sealer,
            transport,
            reader,
            new DeliveryIntake(
                Operation.GET_RESPONSE,
                ExchangeLanes.ANSWERS,
                settings,
                journal,
                lanes,
                received,
                files.incoming,
                files.attached,
                this,
                transactions),
            new Acknowledging(settings, sealer, transport, reader, journal, this, transactions),
            files.transfers,
            pace,
            new IntakeGate(List.of(() -> Optional.ofNullable(obstacle))),
            (operation, result) -> polls.merge(result, 1, Integer::sum),
            this);
    this.collect = new AnswerPolling(settings, false, () -> List.of(KIND), polling, clock);
    this.apply =
        new AnswerLane(
            settings,
            reader,
            journal,
            lanes,
            questions,
            handlers,
            files.received,
            this,
            transactions,
            clock);
  }

  MessageId ask(String text) {
    byte[] payload =
        ("<EchoRequest xmlns=\"urn:test:echo:1.0\">" + text + "</EchoRequest>")
            .getBytes(StandardCharsets.UTF_8);
    return transactions.call(() -> ask.ask(new OutgoingQuestion(KIND, payload, "c-" + text)));
  }

  LaneEntry outgoing(MessageId id) {
    return lanes.find(ExchangeLanes.REQUESTS, id).orElseThrow();
  }

  List<JournalRecord> about(MessageId id) {
    return journal.about(id);
  }

  @Override
  public List<ServedKind> kinds() {
    return List.of(
        new ServedKind(KIND, new KindOfData(KIND.namespace(), "EchoResponse"), Optional.empty()));
  }

  @Override
  public Outcome answer(Question question) {
    return outcome;
  }

  @Override
  public boolean handles(KindOfData kind) {
    return kind.equals(KIND);
  }

  @Override
  public void sent(String correlation, MessageId messageId) {
    told.add("sent " + correlation);
  }

  @Override
  public void answered(ReceivedAnswer answer) {
    if (handlerFails) {
      throw new IllegalStateException("the registry is down");
    }
    answers.add(answer);
  }

  @Override
  public void refused(String correlation, MessageId messageId, String code) {
    told.add("refused " + correlation + " " + code);
  }

  @Override
  public void expired(String correlation, MessageId messageId, String code) {
    told.add("expired " + correlation + " " + code);
  }

  @Override
  public void raise(String code, Optional<MessageId> message) {
    alerts.add(code);
  }

  @Override
  public void close() {
    camel.stop();
    files.close();
    wire.close();
    sandbox.close();
  }

  private SandboxSettings sandboxSettings(EnvelopeSigner signer, SignatureVerifier verifier) {
    ExchangeIdentity identity =
        new ExchangeIdentity(
            signer,
            verifier,
            SampleKeys.cmsVerifier(),
            SampleKeys.digester(),
            SampleKeys.gost("exchange"),
            Optional.of(SampleKeys.gost("foreign")));
    Participant hub =
        new Participant("RO61HUB01", "hub", List.of(SampleKeys.gost("hub").certificate()));
    Participant zags =
        new Participant("ZAGS01", "department", List.of(SampleKeys.gost("zags").certificate()));
    return SandboxSettings.of(identity, clock)
        .withParticipants(List.of(hub))
        .withDepartments(List.of(new DepartmentSetup(this, zags, SampleKeys.gost("zags"))))
        .withRules(ExchangeRules.DEFAULT.redeliveringAfter(REDELIVERY));
  }

  private static CamelContext camel(String address) {
    try {
      CamelContext context = new DefaultCamelContext();
      Properties properties = new Properties();
      properties.setProperty("hub.exchange.address", address);
      context.getPropertiesComponent().setInitialProperties(properties);
      context.getRegistry().bind("wholeReply", new WholeReply(20_000_000));
      context
          .getRegistry()
          .bind(
              "smevHttpClient", new SmevHttpClient(Duration.ofSeconds(5), Duration.ofSeconds(20)));
      PluginHelper.getRoutesLoader(context)
          .loadRoutes(
              ResourceHelper.resolveMandatoryResource(
                  context, "file:" + Path.of("routes", "00-smev.camel.yaml")));
      context.start();
      return context;
    } catch (Exception e) {
      throw new IllegalStateException("the route does not start", e);
    }
  }
}
