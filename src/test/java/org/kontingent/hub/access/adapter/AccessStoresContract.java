package org.kontingent.hub.access.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.kontingent.hub.access.AccessLogEntry;
import org.kontingent.hub.access.AccessRefused;
import org.kontingent.hub.access.CallerRole;
import org.kontingent.hub.access.PrivacyClass;
import org.kontingent.hub.access.RegisterSystem;
import org.kontingent.hub.access.RegisteredSystem;
import org.kontingent.hub.access.SystemMnemonic;
import org.kontingent.hub.platform.CertificateThumbprint;
import org.kontingent.hub.registry.Purpose;
import org.kontingent.hub.testing.TestDatabase;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the stores of access promise, on whatever database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class AccessStoresContract {
  private static final CertificateThumbprint FIRST = thumbprint('a');
  private static final CertificateThumbprint SECOND = thumbprint('b');

  private TestDatabase database;
  private JdbcRegisteredSystems systems;
  private JdbcAccessLog log;

  abstract TestDatabase database();

  @BeforeAll
  void open() {
    database = database();
    systems =
        new JdbcRegisteredSystems(
            database.dataSource(), database.transactions(), Clock.systemUTC());
    log = new JdbcAccessLog(database.dataSource(), database.transactions());
  }

  @AfterAll
  void close() {
    database.close();
  }

  private static CertificateThumbprint thumbprint(char digit) {
    return new CertificateThumbprint(String.valueOf(digit).repeat(64));
  }

  @Test
  void registeredSystemIsKnownByEachOfItsCertificates() {
    SystemMnemonic mnemonic = new SystemMnemonic("RO61SCH01");
    RegisterSystem register = new RegisterSystem(systems);
    register.register(mnemonic, "Школа № 1", CallerRole.SYS, FIRST);
    register.register(mnemonic, "Школа № 1 имени", CallerRole.SYS, SECOND);
    RegisteredSystem expected =
        new RegisteredSystem(
            mnemonic, "Школа № 1 имени", CallerRole.SYS, Set.of(FIRST, SECOND), true);
    assertThat(systems.withCertificate(FIRST)).contains(expected);
    assertThat(systems.withCertificate(SECOND)).contains(expected);
    assertThat(systems.named(mnemonic)).contains(expected);
    assertThat(systems.all()).contains(expected);
    assertThat(systems.withCertificate(thumbprint('c'))).isEmpty();
  }

  @Test
  void certificateBelongsToOneSystemOnly() {
    RegisterSystem register = new RegisterSystem(systems);
    register.register(new SystemMnemonic("OWNER"), "one", CallerRole.SYS, thumbprint('d'));
    assertThatThrownBy(
            () ->
                register.register(
                    new SystemMnemonic("THIEF"), "two", CallerRole.SYS, thumbprint('d')))
        .isInstanceOfSatisfying(
            AccessRefused.class,
            refused ->
                assertThat(refused.reason()).isEqualTo(AccessRefused.Reason.CERTIFICATE_TAKEN));
    assertThat(systems.named(new SystemMnemonic("THIEF"))).isEmpty();
  }

  @Test
  void droppedCertificateIsNoLongerKnown() {
    SystemMnemonic mnemonic = new SystemMnemonic("ROTATED");
    systems.put(
        new RegisteredSystem(
            mnemonic, "o", CallerRole.FED, Set.of(thumbprint('e'), thumbprint('f')), true));
    systems.put(
        new RegisteredSystem(mnemonic, "o", CallerRole.FED, Set.of(thumbprint('f')), false));
    assertThat(systems.withCertificate(thumbprint('e'))).isEmpty();
    assertThat(systems.withCertificate(thumbprint('f')).orElseThrow().active()).isFalse();
  }

  @Test
  void logKeepsOneRowACallAndEachSubject() {
    UUID request = UUID.randomUUID();
    UUID pupil = UUID.randomUUID();
    AccessLogEntry entry =
        new AccessLogEntry(
            request,
            Instant.parse("2026-09-01T05:00:00.123456Z"),
            FIRST,
            new SystemMnemonic("RO61SCH01"),
            CallerRole.SYS,
            "Школа № 1",
            "TCH:7",
            Purpose.ENROL,
            "school:GetPupil",
            Set.of(pupil, UUID.randomUUID()),
            Set.of(PrivacyClass.P3, PrivacyClass.P2),
            AccessLogEntry.OK,
            UUID.randomUUID(),
            "10.0.0.1",
            false);
    log.append(entry);
    JdbcTemplate jdbc = new JdbcTemplate(database.dataSource());
    Map<String, Object> row =
        jdbc.queryForMap("SELECT * FROM access_log WHERE request_id = ?", request);
    assertThat(row.get("subject_count")).isEqualTo(2);
    assertThat(row.get("privacy_classes")).isEqualTo("P2 P3");
    assertThat(
            jdbc.queryForList(
                "SELECT request_id FROM access_log_subject WHERE regional_id = ?",
                UUID.class,
                pupil))
        .isEqualTo(List.of(request));
    assertThatThrownBy(() -> log.append(entry)).isInstanceOf(DuplicateKeyException.class);
  }
}
