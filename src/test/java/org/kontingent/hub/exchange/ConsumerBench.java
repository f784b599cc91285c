package org.kontingent.hub.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.apache.camel.CamelContext;
import org.kontingent.hub.exchange.adapter.CamelExchangeTransport;
import org.kontingent.hub.exchange.adapter.JdbcQuestions;
import org.kontingent.hub.exchange.adapter.JdbcReceivedMessages;
import org.kontingent.hub.exchange.adapter.SmevAnswerReader;
import org.kontingent.hub.exchange.internal.Acknowledging;
import org.kontingent.hub.exchange.internal.AnswerHandlers;
import org.kontingent.hub.exchange.internal.AnswerLane;
import org.kontingent.hub.exchange.internal.AnswerPolling;
import org.kontingent.hub.exchange.internal.AnswerReader;
import org.kontingent.hub.exchange.internal.DeliveryIntake;
import org.kontingent.hub.exchange.internal.EndedQuestions;
import org.kontingent.hub.exchange.internal.EnvelopeSealer;
import org.kontingent.hub.exchange.internal.ExchangeLanes;
import org.kontingent.hub.exchange.internal.LaneSender;
import org.kontingent.hub.exchange.internal.OutgoingQuestions;
import org.kontingent.hub.exchange.internal.PollingPace;
import org.kontingent.hub.exchange.internal.QuestionMessages;
import org.kontingent.hub.exchange.internal.QueuePolling;
import org.kontingent.hub.exchange.internal.ReceivedMessages;
import org.kontingent.hub.exchange.internal.SentQuestions;
import org.kontingent.hub.exchange.internal.StoredDeliveries;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.journal.JournalRecord;
import org.kontingent.hub.journal.adapter.JdbcJournal;
import org.kontingent.hub.lanes.BackOff;
import org.kontingent.hub.lanes.LaneEntry;
import org.kontingent.hub.lanes.LaneRulebook;
import org.kontingent.hub.lanes.LaneRules;
import org.kontingent.hub.lanes.Lanes;
import org.kontingent.hub.lanes.adapter.JdbcLanes;
import org.kontingent.hub.lanes.adapter.LaneDeadlines;
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

  /** Nodes of one installation share them. */
  private static final MasterKeys KEYS = MasterKeys.ephemeral();

  final SettableClock clock;
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
  final LaneDeadlines deadlines;
  Outcome outcome;
  boolean handlerFails;
  String obstacle;
  int storeFailures;
  boolean isWanted = true;

  private final TestDatabase database;
  private final SmevVersion version;
  private final boolean ownsSandbox;
  private final Transactions transactions;
  private final CamelContext camel;
  private final AttachmentBench files;

  ConsumerBench(TestDatabase database, SmevVersion version) {
    this(database, version, null);
  }

  /** Another node of the same installation: same database, same exchange, same clock. */
  ConsumerBench nodeBeside() {
    return new ConsumerBench(database, version, this);
  }

  private ConsumerBench(TestDatabase database, SmevVersion version, ConsumerBench other) {
    EnvelopeSigner signer = SignatureEngine.signer();
    SignatureVerifier verifier = SignatureEngine.verifier();
    this.database = database;
    this.version = version;
    this.ownsSandbox = other == null;
    this.clock =
        other == null ? new SettableClock(Instant.parse("2026-01-15T09:00:00Z")) : other.clock;
    this.sandbox = other == null ? Sandbox.start(sandboxSettings(signer, verifier)) : other.sandbox;
    this.wire = new WireTap(sandbox.port());
    this.transactions = database.transactions();
    JdbcClient jdbc = JdbcClient.create(database.dataSource());
    this.journal = new JdbcJournal(database.dataSource(), KEYS, clock);
    LaneRulebook rules =
        LaneRulebook.same(
            LaneRules.DEFAULT.withBackOff(
                new BackOff(Duration.ofSeconds(10), Duration.ofMinutes(5), 0)));
    this.lanes =
        new JdbcLanes(
            database.dataSource(),
            transactions,
            clock,
            rules,
            (lane, code, count) -> {},
            new Random(1),
            other == null ? "node-1" : "node-2");
    this.questions = new JdbcQuestions(jdbc, clock);
    ReceivedMessages received = failing(new JdbcReceivedMessages(jdbc, clock));
    ExchangeSettings settings =
        ExchangeSettings.of(
            version,
            Set.of(CertificateThumbprint.of(SampleKeys.gost("exchange").certificate()).hex()));
    this.camel =
        ShippedRoute.start(
            "http://127.0.0.1:" + wire.port() + "/smev/v" + version.number() + "/ws");
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
    SentQuestions sent =
        new SentQuestions(messages, ids::next, journal, questions, handlers, clock);
    this.deadlines =
        new LaneDeadlines(
            database.dataSource(),
            transactions,
            clock,
            rules,
            (lane, code, count) -> {},
            List.of(sent::expiredInLane));
    this.send =
        new LaneSender(
            sent,
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
    Acknowledging acknowledging =
        new Acknowledging(settings, sealer, transport, reader, journal, this);
    StoredDeliveries deliveries = new StoredDeliveries(reader, journal);
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
            pace,
            new IntakeGate(List.of(() -> Optional.ofNullable(obstacle))),
            (operation, result) -> polls.merge(result, 1, Integer::sum),
            this);
    this.collect = new AnswerPolling(settings, false, () -> List.of(KIND), polling, clock);
    this.apply =
        new AnswerLane(
            settings,
            deliveries,
            lanes,
            questions,
            handlers,
            files.received,
            this,
            transactions,
            clock);
  }

  MessageId ask(String text) {
    return transactions.call(() -> ask.ask(question(text)));
  }

  MessageId ask(String text, Instant endOfLife) {
    return transactions.call(() -> ask.ask(question(text).withEndOfLife(endOfLife)));
  }

  private static OutgoingQuestion question(String text) {
    byte[] payload =
        ("<EchoRequest xmlns=\"urn:test:echo:1.0\">" + text + "</EchoRequest>")
            .getBytes(StandardCharsets.UTF_8);
    return new OutgoingQuestion(KIND, payload, "c-" + text);
  }

  void end(String text, QuestionState state) {
    transactions.run(() -> questions.end("c-" + text, state));
  }

  /** As the hub does when the asker's term is over. */
  void expire(String text) {
    transactions.run(
        () -> new EndedQuestions(questions, lanes).end("c-" + text, QuestionState.EXPIRED));
  }

  int sql(String statement) {
    return JdbcClient.create(database.dataSource()).sql(statement).update();
  }

  LaneEntry incoming(MessageId id) {
    return lanes.find(ExchangeLanes.ANSWERS, id).orElseThrow();
  }

  /** The real store, but for as many failures as ordered. */
  private ReceivedMessages failing(ReceivedMessages real) {
    return new ReceivedMessages() {
      @Override
      public Optional<String> contentDigest(MessageId id) {
        return real.contentDigest(id);
      }

      @Override
      public void add(MessageId id, Optional<MessageId> reply, String digest, UUID bodyRef) {
        if (storeFailures > 0) {
          storeFailures--;
          throw new IllegalStateException("the store is out of order");
        }
        real.add(id, reply, digest, bodyRef);
      }

      @Override
      public void deliveredAgain(MessageId id) {
        real.deliveredAgain(id);
      }
    };
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
  public boolean isWanted(String correlation) {
    return isWanted;
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
    if (ownsSandbox) {
      sandbox.close();
    }
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
}
