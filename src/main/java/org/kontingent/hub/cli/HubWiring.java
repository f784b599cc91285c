package org.kontingent.hub.cli;

import java.util.List;
import org.kontingent.hub.exchange.InstallationKey;
import org.kontingent.hub.exchange.PolledKinds;
import org.kontingent.hub.exchange.RegisteredExchange;
import org.kontingent.hub.exchange.adapter.ExchangeProperties;
import org.kontingent.hub.journal.BundledAuthorities;
import org.kontingent.hub.journal.HeadSeal;
import org.kontingent.hub.journal.Journal;
import org.kontingent.hub.journal.MessageEffects;
import org.kontingent.hub.journal.adapter.JournalProperties;
import org.kontingent.hub.services.KeepAcceptedCalls;
import org.kontingent.hub.services.adapter.tls.TlsMaterial;
import org.kontingent.hub.signature.CmsSigner;
import org.kontingent.hub.signature.CmsVerifier;
import org.kontingent.hub.signature.ContentDigester;
import org.kontingent.hub.signature.EnvelopeSigner;
import org.kontingent.hub.signature.KeyLocation;
import org.kontingent.hub.signature.SignatureVerifier;
import org.kontingent.hub.signature.SigningKey;
import org.kontingent.hub.signature.adapter.SignatureEngine;
import org.kontingent.hub.signature.adapter.cms.ContentDigests;
import org.kontingent.hub.signature.adapter.cms.GostCmsSigner;
import org.kontingent.hub.signature.adapter.cms.GostCmsVerifier;
import org.kontingent.hub.signature.adapter.keys.CertificateFiles;
import org.kontingent.hub.signature.adapter.keys.KeyFiles;
import org.kontingent.hub.signature.adapter.trust.DirectoryOfAuthorities;
import org.kontingent.hub.sources.Dialogues;
import org.kontingent.hub.sources.SourceDialogue;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What belongs to no one module: ports of one filled by another, and the checks before start. */
@Configuration(proxyBeanMethods = false)
class HubWiring {
  @Bean
  EnvelopeSigner envelopeSigner() {
    return SignatureEngine.signer();
  }

  @Bean
  SignatureVerifier signatureVerifier() {
    return SignatureEngine.verifier();
  }

  @Bean
  CmsSigner cmsSigner() {
    return new GostCmsSigner();
  }

  @Bean
  CmsVerifier cmsVerifier() {
    return new GostCmsVerifier();
  }

  @Bean
  ContentDigester contentDigester() {
    return new ContentDigests();
  }

  @Bean
  RegisteredExchange registeredExchange(ExchangeProperties properties) {
    return new RegisteredExchange(
        properties.trustedCertificates().stream()
            .flatMap(file -> CertificateFiles.read(file).stream())
            .toList());
  }

  @Bean
  InstallationKey installationKey(ExchangeProperties properties) {
    SigningKey key = new KeyFiles().open(location(properties.key()));
    return () -> key;
  }

  @Bean
  HeadSeal headSeal(InstallationKey key, JournalProperties properties) {
    return new InstallationHeadSeal(
        key,
        properties.headCertificates().stream()
            .flatMap(file -> CertificateFiles.read(file).stream())
            .toList());
  }

  @Bean
  BundledAuthorities bundledAuthorities(JournalProperties properties) {
    return BundledAuthorities.of(
        properties.bundlesAuthorities()
            ? DirectoryOfAuthorities.read(properties.authorities()).certificates()
            : List.of());
  }

  @Bean
  KeepAcceptedCalls keepAcceptedCalls(Journal journal) {
    return new JournalledCalls(journal);
  }

  @Bean
  MessageEffects messageEffects(JdbcClient jdbc) {
    return new RegistryEffects(jdbc);
  }

  @Bean
  PolledKinds polledKinds(Dialogues dialogues) {
    return () -> dialogues.all().stream().map(SourceDialogue::kind).toList();
  }

  @Bean
  @Profile("!demo")
  RefuseSamples refuseSamples(
      InstallationKey key, RegisteredExchange exchange, ObjectProvider<TlsMaterial> tls) {
    return new RefuseSamples(key, exchange, tls.getIfAvailable());
  }

  private static KeyLocation location(ExchangeProperties.Key key) {
    KeyLocation location = KeyLocation.of(key.file());
    if (key.certificate() != null) {
      location = location.withCertificate(key.certificate());
    }
    if (key.alias() != null) {
      location = location.withAlias(key.alias());
    }
    if (key.passwordFile() != null) {
      location = location.withPassword(PasswordFile.read(key.passwordFile()));
    }
    return location;
  }
}
