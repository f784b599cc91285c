package org.kontingent.hub.exchange.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.exchange.ExchangeReply;
import org.kontingent.hub.journal.Direction;
import org.kontingent.hub.journal.EntryOutcome;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.journal.JournalEntry;
import org.kontingent.hub.journal.JournalId;
import org.kontingent.hub.journal.SignatureSummary;
import org.kontingent.hub.journal.adapter.JdbcJournal;
import org.kontingent.hub.lanes.Claim;
import org.kontingent.hub.lanes.LaneItem;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.platform.cipher.MasterKeys;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.v3.AttachmentContent;
import org.kontingent.hub.smev.v3.Binary;
import org.kontingent.hub.testing.TestDatabase;

class StoredDeliveriesTest {
  private static final int HALF = 600_000;

  private final TestDatabase database = TestDatabase.h2();
  private final Journal journal =
      new JdbcJournal(database.dataSource(), MasterKeys.ephemeral(), Clock.systemUTC());
  private final List<String> reread = new ArrayList<>();
  private final StoredDeliveries deliveries =
      new StoredDeliveries(
          new AnswerReader() {
            @Override
            public Reading read(ExchangeReply reply) {
              throw new AssertionError("it was judged before");
            }

            @Override
            public Reading reread(ExchangeReply reply) {
              reread.add(new String(reply.body(), StandardCharsets.UTF_8));
              return new Reading.Empty();
            }
          },
          journal);

  @AfterEach
  void close() {
    database.close();
  }

  @Test
  void whatWasJustTakenInIsGivenOutOnceWithoutReadingItAgain() {
    JournalId id = journalled("fresh");
    Reading.Delivery delivery = delivery(Carried.NOTHING);
    deliveries.remember(id, delivery, 100);
    assertThat(deliveries.read(claim(id))).isSameAs(delivery);
    assertThat(reread).isEmpty();
    deliveries.read(claim(id));
    assertThat(reread).containsExactly("fresh");
  }

  @Test
  void theOldestIsForgottenWhenMemoryWouldGrow() {
    JournalId first = journalled("first");
    JournalId second = journalled("second");
    deliveries.remember(first, delivery(Carried.NOTHING), HALF);
    deliveries.remember(second, delivery(Carried.NOTHING), HALF);
    deliveries.read(claim(second));
    deliveries.read(claim(first));
    assertThat(reread).containsExactly("first");
  }

  @Test
  void oneWithAttachmentsIsNotKeptInMemory() {
    JournalId id = journalled("with attachment");
    Carried carried =
        new Carried(
            List.of(),
            List.of(),
            List.of(),
            List.of(new AttachmentContent("a", Binary.of(new byte[] {1, 2, 3}))));
    deliveries.remember(id, delivery(carried), 100);
    deliveries.read(claim(id));
    assertThat(reread).containsExactly("with attachment");
  }

  @Test
  void aBodyThatIsGoneIsNamed() {
    assertThatThrownBy(() -> deliveries.read(claim(new JournalId(UUID.randomUUID()))))
        .isInstanceOfSatisfying(
            HubException.class, e -> assertThat(e.code()).isEqualTo("BODY_MISSING"));
  }

  private JournalId journalled(String body) {
    return journal.record(
        new JournalEntry(
            Direction.IN,
            "GetResponse",
            EntryOutcome.ACCEPTED,
            null,
            null,
            null,
            "text/xml",
            body.getBytes(StandardCharsets.UTF_8),
            SignatureSummary.NONE));
  }

  private static Reading.Delivery delivery(Carried carried) {
    return new Reading.Response(null, SignatureSummary.NONE, "thumbprint", carried);
  }

  private static Claim claim(JournalId body) {
    return new Claim(
        UUID.randomUUID(),
        ExchangeLanes.ANSWERS,
        new LaneItem(new MessageId(UUID.randomUUID().toString()), body.value()),
        1,
        1,
        Clock.systemUTC().instant().plus(Duration.ofMinutes(1)),
        false);
  }
}
