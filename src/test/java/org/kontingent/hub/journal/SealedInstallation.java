package org.kontingent.hub.journal;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.kontingent.hub.cli.InstallationHeadSeal;
import org.kontingent.hub.journal.adapter.HeadDirectory;
import org.kontingent.hub.journal.adapter.JdbcArchiveStore;
import org.kontingent.hub.journal.adapter.JdbcBodyStore;
import org.kontingent.hub.journal.adapter.JdbcDestruction;
import org.kontingent.hub.journal.adapter.JdbcEvidenceSource;
import org.kontingent.hub.journal.adapter.JdbcJournal;
import org.kontingent.hub.journal.adapter.JdbcSealStore;
import org.kontingent.hub.journal.adapter.SealedLogs;
import org.kontingent.hub.journal.internal.ArchivePlace;
import org.kontingent.hub.journal.internal.ArchivedEntries;
import org.kontingent.hub.journal.internal.Archiving;
import org.kontingent.hub.journal.internal.BatchSealing;
import org.kontingent.hub.journal.internal.ChainChecking;
import org.kontingent.hub.journal.internal.EvidenceBundles;
import org.kontingent.hub.journal.internal.HeadCheck;
import org.kontingent.hub.journal.internal.HeadExport;
import org.kontingent.hub.journal.internal.HeadSigning;
import org.kontingent.hub.journal.internal.SealStore;
import org.kontingent.hub.platform.OperatorActions;
import org.kontingent.hub.platform.TaskProgress;
import org.kontingent.hub.platform.cipher.MasterKeys;
import org.kontingent.hub.platform.seal.SealedLog;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.testing.SampleKeys;
import org.kontingent.hub.testing.SettableClock;
import org.kontingent.hub.testing.TestDatabase;
import org.springframework.jdbc.core.JdbcTemplate;

/** A journal with everything that seals, signs, exports and checks it, on one database. */
public final class SealedInstallation {
  public static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

  public final SettableClock clock = new SettableClock(Instant.parse("2026-01-15T09:00:00Z"));
  public final TestDatabase database;
  public final JdbcTemplate jdbc;
  public final MasterKeys masters = MasterKeys.ephemeral();
  public final Journal journal;
  public final SealStore store;
  public final List<SealedLog> logs;

  /** What is kept apart and goes with a destroyed message. */
  public final List<ContentKeptApart> apart = new ArrayList<>();

  public final SealLogs sealing;
  public final SignHead heads;
  public final CheckChain check;
  public final HeadExport export;

  private ArchivePlace archives = ArchivePlace.NOWHERE;

  public SealedInstallation(TestDatabase database, Path headsDir) {
    this.database = database;
    this.jdbc = new JdbcTemplate(database.dataSource());
    this.journal = new JdbcJournal(database.dataSource(), masters, clock);
    this.store = new JdbcSealStore(database.dataSource());
    this.logs =
        List.of(
            SealedLogs.journal(database.dataSource()),
            SealedLogs.destructions(database.dataSource()));
    this.sealing = new BatchSealing(logs, store, database.transactions(), clock);
    HeadSeal seal = seal("hub");
    this.export = headsDir == null ? HeadExport.NOWHERE : new HeadDirectory(headsDir);
    this.heads =
        new HeadSigning(logs, store, sealing, seal, export, database.transactions(), clock, ZONE);
    this.check =
        new ChainChecking(
            logs,
            store,
            new JdbcBodyStore(database.dataSource()),
            new HeadCheck(logs, store, seal, export, clock, ZONE));
  }

  /** The seal of whoever has the key of this name. */
  public static HeadSeal seal(String key) {
    return new InstallationHeadSeal(() -> SampleKeys.gost(key), List.of());
  }

  public JournalId write(String text) {
    return database
        .transactions()
        .call(
            () ->
                journal.record(
                    new JournalEntry(
                        Direction.IN,
                        "GetResponse",
                        EntryOutcome.ACCEPTED,
                        new MessageId(UUID.randomUUID().toString()),
                        null,
                        null,
                        "text/xml; charset=UTF-8",
                        text.getBytes(StandardCharsets.UTF_8),
                        new SignatureSummary("VALID", null, "{\"findings\":[]}"))));
  }

  /** Some messages, sealed in a batch of their own. */
  public void batchOf(int messages) {
    for (int i = 0; i < messages; i++) {
      write("message " + i);
    }
    sealing.seal();
    clock.advance(Duration.ofMillis(10));
  }

  /** The day ends and gets its head. */
  public void endDay() {
    clock.advance(Duration.ofDays(1));
    heads.finalHeads();
  }

  public ChainReport check() {
    return check.check(TaskProgress.UNSEEN);
  }

  /** Archives go here from now on. */
  public ArchiveJournal archiving(ArchivePlace place, Retention retention) {
    archives = place;
    return new Archiving(
        logs,
        store,
        new JdbcArchiveStore(database.dataSource()),
        place,
        seal("hub"),
        retention,
        database.transactions(),
        clock);
  }

  /** Bundles, noted with whoever is told here. */
  public GiveEvidence evidence(OperatorActions actions, MessageEffects effects) {
    return new EvidenceBundles(
        journal,
        new JdbcEvidenceSource(database.dataSource(), masters),
        new ArchivedEntries(new JdbcArchiveStore(database.dataSource()), archives),
        store,
        heads,
        seal("hub"),
        destruction(),
        effects,
        actions,
        BundledAuthorities.of(List.of(SampleKeys.gost("authority").certificate())).byThumbprint());
  }

  public DestroyContent destruction() {
    return new JdbcDestruction(database.dataSource(), apart, database.transactions(), clock);
  }

  public JournalId write(JournalEntry entry) {
    return database.transactions().call(() -> journal.record(entry));
  }
}
