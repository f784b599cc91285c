package org.kontingent.hub.exchange;

import java.time.Clock;
import org.kontingent.hub.exchange.adapter.files.JdbcAttachedFiles;
import org.kontingent.hub.exchange.adapter.files.JdbcAttachmentStore;
import org.kontingent.hub.exchange.adapter.files.NoFileStore;
import org.kontingent.hub.exchange.internal.AttachedFiles;
import org.kontingent.hub.exchange.internal.Enclosures;
import org.kontingent.hub.exchange.internal.IncomingFiles;
import org.kontingent.hub.exchange.internal.KeptAttachments;
import org.kontingent.hub.exchange.internal.OutgoingFiles;
import org.kontingent.hub.exchange.internal.ReceivedFiles;
import org.kontingent.hub.exchange.internal.Transfers;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.cipher.MasterKeys;
import org.kontingent.hub.signature.SigningKey;
import org.kontingent.hub.signature.adapter.cms.GostCmsSigner;
import org.kontingent.hub.testing.SampleKeys;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Everything about attachments, wired for benches that test a role at the exchange. */
public final class AttachmentBench implements AutoCloseable {
  public final AttachmentStore store;
  public final AttachedFiles attached;
  public final KeepAttachment keep;
  public final Enclosures enclosures;
  public final OutgoingFiles outgoing;
  public final IncomingFiles incoming;
  public final ReceivedFiles received;
  public final Transfers transfers = new Transfers(Transfers.DEFAULT_THREADS);

  /** Without a file store. */
  public AttachmentBench(JdbcClient jdbc, Transactions transactions, Clock clock) {
    this(jdbc, transactions, clock, AttachmentSettings.DEFAULT, new NoFileStore());
  }

  public AttachmentBench(
      JdbcClient jdbc,
      Transactions transactions,
      Clock clock,
      AttachmentSettings settings,
      ExchangeFiles files) {
    SigningKey key = SampleKeys.gost("hub");
    this.store =
        new JdbcAttachmentStore(
            jdbc, transactions, MasterKeys.ephemeral(), SampleKeys.digester(), clock);
    this.attached = new JdbcAttachedFiles(jdbc, clock);
    this.keep = new KeptAttachments(settings, store, () -> key);
    this.enclosures =
        new Enclosures(
            settings,
            store,
            attached,
            new GostCmsSigner(),
            SampleKeys.digester(),
            () -> key,
            clock);
    this.outgoing = new OutgoingFiles(store, attached, files, transactions);
    this.incoming =
        new IncomingFiles(settings, store, files, SampleKeys.cmsVerifier(), SampleKeys.digester());
    this.received = new ReceivedFiles(store, attached);
  }

  @Override
  public void close() {
    transfers.close();
  }
}
