package org.kontingent.hub.exchange.adapter.files;

import java.time.Clock;
import org.kontingent.hub.exchange.AttachmentSettings;
import org.kontingent.hub.exchange.AttachmentStore;
import org.kontingent.hub.exchange.ExchangeFiles;
import org.kontingent.hub.exchange.InstallationKey;
import org.kontingent.hub.exchange.KeepAttachment;
import org.kontingent.hub.exchange.internal.AttachedFiles;
import org.kontingent.hub.exchange.internal.Enclosures;
import org.kontingent.hub.exchange.internal.FilesBeside;
import org.kontingent.hub.exchange.internal.IncomingFiles;
import org.kontingent.hub.exchange.internal.KeptAttachments;
import org.kontingent.hub.exchange.internal.OutgoingFiles;
import org.kontingent.hub.exchange.internal.ReceivedFiles;
import org.kontingent.hub.exchange.internal.SettledFiles;
import org.kontingent.hub.exchange.internal.Transfers;
import org.kontingent.hub.journal.ContentKeptApart;
import org.kontingent.hub.lanes.OpenMatters;
import org.kontingent.hub.lanes.ViewLanes;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.platform.cipher.MasterKeys;
import org.kontingent.hub.signature.CmsSigner;
import org.kontingent.hub.signature.CmsVerifier;
import org.kontingent.hub.signature.ContentDigester;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires attachments: the store, the way out, the way in. */
@Configuration(proxyBeanMethods = false)
public class FilesConfiguration {
  @Bean
  AttachmentSettings attachmentSettings(FilesProperties properties) {
    return properties.settings();
  }

  @Bean
  AttachmentStore attachmentStore(
      JdbcClient jdbc,
      Transactions transactions,
      MasterKeys keys,
      ContentDigester digester,
      Clock clock) {
    return new JdbcAttachmentStore(jdbc, transactions, keys, digester, clock);
  }

  @Bean
  ContentKeptApart filesBeside(AttachedFiles attached, AttachmentStore store) {
    return new FilesBeside(attached, store);
  }

  @Bean
  AttachedFiles attachedFiles(JdbcClient jdbc, Clock clock) {
    return new JdbcAttachedFiles(jdbc, clock);
  }

  @Bean
  ExchangeFiles exchangeFiles(FilesProperties properties) {
    return properties.address().isEmpty() ? new NoFileStore() : new FtpFiles(properties.access());
  }

  @Bean
  KeepAttachment keepAttachment(
      AttachmentSettings settings, AttachmentStore store, InstallationKey key) {
    return new KeptAttachments(settings, store, key::current);
  }

  @Bean
  Enclosures enclosures(
      AttachmentSettings settings,
      AttachmentStore store,
      AttachedFiles attached,
      CmsSigner signer,
      ContentDigester digester,
      InstallationKey key,
      Clock clock) {
    return new Enclosures(settings, store, attached, signer, digester, key::current, clock);
  }

  @Bean
  OutgoingFiles outgoingFiles(
      AttachmentStore store,
      AttachedFiles attached,
      ExchangeFiles files,
      Transactions transactions) {
    return new OutgoingFiles(store, attached, files, transactions);
  }

  @Bean
  IncomingFiles incomingFiles(
      AttachmentSettings settings,
      AttachmentStore store,
      ExchangeFiles files,
      CmsVerifier verifier,
      ContentDigester digester) {
    return new IncomingFiles(settings, store, files, verifier, digester);
  }

  @Bean
  ReceivedFiles receivedFiles(AttachmentStore store, AttachedFiles attached) {
    return new ReceivedFiles(store, attached);
  }

  @Bean
  Transfers transfers(FilesProperties properties) {
    return new Transfers(properties.transfers());
  }

  @Bean
  SweepAttachments sweepAttachments(
      AttachmentSettings settings,
      AttachedFiles attached,
      OpenMatters openExchanges,
      ViewLanes lanes,
      AttachmentStore store,
      Transactions transactions,
      Clock clock) {
    return new SweepAttachments(
        settings,
        new SettledFiles(settings, attached, openExchanges, lanes, transactions, clock),
        store,
        clock);
  }
}
