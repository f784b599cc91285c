package org.kontingent.hub.exchange.adapter.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.exchange.AttachmentId;
import org.kontingent.hub.exchange.AttachmentProof;
import org.kontingent.hub.exchange.AttachmentSettings;
import org.kontingent.hub.exchange.internal.AttachedFile;
import org.kontingent.hub.exchange.internal.ExchangeLanes;
import org.kontingent.hub.exchange.internal.SettledFiles;
import org.kontingent.hub.lanes.Claim;
import org.kontingent.hub.lanes.LaneItem;
import org.kontingent.hub.lanes.LaneRulebook;
import org.kontingent.hub.lanes.LaneRules;
import org.kontingent.hub.lanes.Lanes;
import org.kontingent.hub.lanes.adapter.JdbcLaneViews;
import org.kontingent.hub.lanes.adapter.JdbcLanes;
import org.kontingent.hub.lanes.adapter.PurgeLanes;
import org.kontingent.hub.platform.TaskProgress;
import org.kontingent.hub.platform.cipher.MasterKeys;
import org.kontingent.hub.signature.GostDigest;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.TimeBasedIds;
import org.kontingent.hub.testing.SampleKeys;
import org.kontingent.hub.testing.SettableClock;
import org.kontingent.hub.testing.TestDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Files go when their messages came to their end long ago, and not before. */
abstract class SettledFilesContract {
  private static final Duration LANES_KEPT = Duration.ofDays(90);
  private static final Duration A_YEAR = Duration.ofDays(365);

  private final SettableClock clock = new SettableClock(Instant.parse("2026-01-15T09:00:00Z"));
  private final Set<MessageId> open = new HashSet<>();
  private TestDatabase database;
  private JdbcAttachmentStore store;
  private JdbcAttachedFiles attached;
  private Lanes lanes;
  private TimeBasedIds ids;

  /** A fresh one; closed after the test. */
  abstract TestDatabase database();

  @BeforeEach
  void open() {
    database = database();
    JdbcClient jdbc = JdbcClient.create(database.dataSource());
    store =
        new JdbcAttachmentStore(
            jdbc, database.transactions(), MasterKeys.ephemeral(), SampleKeys.digester(), clock);
    attached = new JdbcAttachedFiles(jdbc, clock);
    lanes =
        new JdbcLanes(
            database.dataSource(),
            database.transactions(),
            clock,
            LaneRulebook.same(LaneRules.DEFAULT),
            (lane, code, count) -> {},
            new Random(1),
            "node");
    ids = new TimeBasedIds(clock);
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void filesOfAMessageThatLeftItsLaneGoWhenTheirTimeIsOver() throws IOException {
    AttachmentId file = aFile();
    MessageId message = carrying(file);
    put(message);
    claim().forEach(claim -> lanes.done(claim, "APPLIED"));
    clock.advance(A_YEAR.minusDays(1));
    sweep();
    assertThat(attached.of(message)).hasSize(1);
    clock.advance(Duration.ofDays(2));
    sweep();
    assertThat(attached.of(message)).as("it stands in its lane").hasSize(1);
    purgeLanes();
    assertThat(sweep()).isEqualTo(1);
    assertThat(attached.of(message)).isEmpty();
    assertThat(store.find(file)).isEmpty();
    assertThat(rows("exchange_attachment") + rows("exchange_attachment_chunk")).isZero();
  }

  @Test
  void filesOfADeadMessageWaitForTheOperator() throws IOException {
    AttachmentId file = aFile();
    MessageId message = carrying(file);
    put(message);
    claim().forEach(claim -> lanes.dead(claim, "APPLY_FAILED"));
    clock.advance(A_YEAR.multipliedBy(3));
    purgeLanes();
    assertThat(sweep()).isZero();
    assertThat(attached.of(message)).hasSize(1);
    assertThat(store.find(file)).isPresent();
  }

  @Test
  void filesOfWhatIsStillOpenStayThoughNoLaneHoldsIt() throws IOException {
    AttachmentId file = aFile();
    MessageId message = carrying(file);
    open.add(message);
    clock.advance(A_YEAR.multipliedBy(3));
    assertThat(sweep()).isZero();
    open.clear();
    assertThat(sweep()).isEqualTo(1);
    assertThat(store.find(file)).isEmpty();
  }

  @Test
  void aFileThatAYoungerMessageCarriesTooStays() throws IOException {
    AttachmentId file = aFile();
    MessageId first = carrying(file);
    clock.advance(A_YEAR.plusDays(1));
    MessageId renewed = carrying(file);
    assertThat(sweep()).isZero();
    assertThat(attached.of(first)).as("it was taken up again").hasSize(1);
    clock.advance(A_YEAR.plusDays(1));
    open.add(renewed);
    assertThat(sweep()).isZero();
    assertThat(attached.of(first)).isEmpty();
    assertThat(attached.of(renewed)).hasSize(1);
    assertThat(store.find(file)).isPresent();
  }

  @Test
  void moreThanABatchGoesInOneRun() throws IOException {
    AttachmentId file = aFile();
    List<MessageId> messages = new ArrayList<>();
    for (int i = 0; i < 250; i++) {
      messages.add(carrying(file));
    }
    open.add(messages.get(120));
    clock.advance(A_YEAR.plusDays(1));
    assertThat(sweep()).isZero();
    assertThat(rows("exchange_attached")).isEqualTo(1);
    open.clear();
    assertThat(sweep()).isEqualTo(1);
    assertThat(rows("exchange_attached")).isZero();
  }

  private AttachmentId aFile() throws IOException {
    return store
        .store(
            new ByteArrayInputStream(new byte[] {1, 2, 3}), EnumSet.of(GostDigest.STREEBOG_256), 9)
        .id();
  }

  private MessageId carrying(AttachmentId file) {
    MessageId message = ids.next();
    AttachedFile named =
        new AttachedFile(
            0,
            false,
            file,
            AttachedFile.Form.FILE,
            "a",
            Optional.empty(),
            "text/plain",
            AttachmentProof.HASHED,
            Optional.empty(),
            false);
    database.transactions().run(() -> attached.add(message, List.of(named)));
    return message;
  }

  private void put(MessageId message) {
    lanes.put(ExchangeLanes.ANSWERS, new LaneItem(message, UUID.randomUUID()));
  }

  private List<Claim> claim() {
    return lanes.claim(ExchangeLanes.ANSWERS, 10, Duration.ofMinutes(1));
  }

  private void purgeLanes() {
    new PurgeLanes(database.dataSource(), database.transactions(), clock, LANES_KEPT, List.of())
        .run(TaskProgress.UNSEEN);
  }

  /** The hourly run; how many attachments it removed. */
  private long sweep() {
    AttachmentSettings settings = AttachmentSettings.DEFAULT;
    SettledFiles settled =
        new SettledFiles(
            settings,
            attached,
            messages -> {
              Set<MessageId> busy = new HashSet<>(messages);
              busy.retainAll(open);
              return busy;
            },
            new JdbcLaneViews(database.dataSource(), clock),
            database.transactions(),
            clock);
    return new SweepAttachments(settings, settled, store, clock).run(TaskProgress.UNSEEN).done();
  }

  private long rows(String table) {
    return JdbcClient.create(database.dataSource())
        .sql("SELECT count(*) FROM " + table)
        .query(Long.class)
        .single();
  }
}
