package org.kontingent.hub.exchange;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
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
import org.kontingent.hub.journal.adapter.JdbcJournal;
import org.kontingent.hub.lanes.BackOff;
import org.kontingent.hub.lanes.LaneRulebook;
import org.kontingent.hub.lanes.LaneRules;
import org.kontingent.hub.lanes.Lanes;
import org.kontingent.hub.lanes.adapter.JdbcLanes;
import org.kontingent.hub.platform.CertificateThumbprint;
import org.kontingent.hub.platform.IntakeGate;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.adapter.RetryingTransactions;
import org.kontingent.hub.platform.cipher.MasterKeys;
import org.kontingent.hub.signature.SignatureVerifier;
import org.kontingent.hub.signature.SigningKey;
import org.kontingent.hub.signature.adapter.SignatureEngine;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.TimeBasedIds;
import org.kontingent.hub.smev.v3.Operation;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.kontingent.hub.testing.SampleKeys;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/**
 * The hub's consumer role with attachments over any database, everything real, for tests of files
 * and for the process of its own in which large ones are proved.
 */
final class FileHub implements AutoCloseable, AnswerHandler, ExchangeAlerts {
  static final KindOfData KIND = new KindOfData("urn:test:files:1.0", "FilesRequest");

  /** Digests of what came, by correlation, in the order of the headers. */
  final Map<String, List<ReceivedAttachment>> answers = new ConcurrentHashMap<>();

  final List<String> told = new CopyOnWriteArrayList<>();
  final List<String> alerts = new CopyOnWriteArrayList<>();
  final Journal journal;
  final Lanes lanes;
  final AttachmentBench files;
  final SendOutgoing send;
  final CollectAnswers collect;
  final ApplyAnswers apply;
  private final AskQuestion ask;
  private final Transactions transactions;
  private final CamelContext camel;

  FileHub(
      DataSource dataSource,
      Clock clock,
      SmevVersion version,
      int exchangePort,
      ExchangeFiles store,
      AttachmentSettings limits) {
    SignatureVerifier verifier = SignatureEngine.verifier();
    this.transactions = new RetryingTransactions(new DataSourceTransactionManager(dataSource));
    JdbcClient jdbc = JdbcClient.create(dataSource);
    this.journal = new JdbcJournal(dataSource, MasterKeys.ephemeral(), clock);
    this.lanes =
        new JdbcLanes(
            dataSource,
            transactions,
            clock,
            LaneRulebook.same(
                LaneRules.DEFAULT.withBackOff(
                    new BackOff(Duration.ofSeconds(10), Duration.ofMinutes(5), 0))),
            (lane, code, count) -> {},
            new Random(1),
            "node-1");
    Questions questions = new JdbcQuestions(jdbc, clock);
    ReceivedMessages received = new JdbcReceivedMessages(jdbc, clock);
    ExchangeSettings settings =
        ExchangeSettings.of(
            version,
            Set.of(CertificateThumbprint.of(SampleKeys.gost("exchange").certificate()).hex()));
    this.camel =
        ShippedRoute.start(
            "http://127.0.0.1:" + exchangePort + "/smev/v" + version.number() + "/ws");
    ExchangeTransport transport = new CamelExchangeTransport(camel.createProducerTemplate());
    AnswerReader reader = new SmevAnswerReader(verifier, settings.trusted());
    SigningKey key = SampleKeys.gost("hub");
    EnvelopeSealer sealer = new EnvelopeSealer(SignatureEngine.signer(), () -> key);
    AnswerHandlers handlers = new AnswerHandlers(List.of(this));
    TimeBasedIds ids = new TimeBasedIds(clock);
    this.files = new AttachmentBench(jdbc, transactions, clock, limits, store);
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
            new PollingPace(
                new PollingSettings(
                    Duration.ZERO, Duration.ofSeconds(1), Duration.ofMinutes(1), false),
                new Random(1),
                clock),
            new IntakeGate(List.of()),
            (operation, result) -> {},
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

  MessageId ask(String correlation, List<OutgoingAttachment> attachments) {
    byte[] payload =
        ("<FilesRequest xmlns=\"urn:test:files:1.0\">" + correlation + "</FilesRequest>")
            .getBytes(StandardCharsets.UTF_8);
    return transactions.call(
        () ->
            ask.ask(
                new OutgoingQuestion(KIND, payload, correlation, Optional.empty(), attachments)));
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
    if (answer.content() instanceof AnswerContent.RejectedByExchange rejected) {
      told.add("rejected " + answer.correlation() + " " + rejected.faults());
    } else {
      answers.put(answer.correlation(), answer.attachments());
    }
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
  }
}
