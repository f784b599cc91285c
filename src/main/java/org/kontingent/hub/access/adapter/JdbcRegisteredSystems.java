package org.kontingent.hub.access.adapter;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.kontingent.hub.access.AccessRefused;
import org.kontingent.hub.access.AccessRefused.Reason;
import org.kontingent.hub.access.CallerRole;
import org.kontingent.hub.access.RegisteredSystem;
import org.kontingent.hub.access.RegisteredSystems;
import org.kontingent.hub.access.SystemMnemonic;
import org.kontingent.hub.platform.CertificateThumbprint;
import org.kontingent.hub.platform.Transactions;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;

/** {@link RegisteredSystems} in the hub's database; nothing is cached, so all nodes agree. */
public final class JdbcRegisteredSystems implements RegisteredSystems {
  private final JdbcTemplate jdbc;
  private final Transactions transactions;
  private final Clock clock;

  public JdbcRegisteredSystems(DataSource dataSource, Transactions transactions, Clock clock) {
    this.jdbc = new JdbcTemplate(dataSource);
    this.transactions = Objects.requireNonNull(transactions);
    this.clock = Objects.requireNonNull(clock);
  }

  @Override
  public Optional<RegisteredSystem> withCertificate(CertificateThumbprint thumbprint) {
    return transactions.call(() -> owner(thumbprint).map(SystemMnemonic::new).flatMap(this::named));
  }

  @Override
  public Optional<RegisteredSystem> named(SystemMnemonic mnemonic) {
    return transactions.call(
        () ->
            jdbc
                .query(
                    "SELECT organisation, role_code, active FROM registered_system"
                        + " WHERE mnemonic = ?",
                    (row, number) ->
                        new RegisteredSystem(
                            mnemonic,
                            row.getString(1),
                            CallerRole.valueOf(row.getString(2)),
                            certificates(mnemonic),
                            row.getBoolean(3)),
                    mnemonic.value())
                .stream()
                .findFirst());
  }

  @Override
  public List<RegisteredSystem> all() {
    return transactions.call(
        () ->
            jdbc
                .queryForList(
                    "SELECT mnemonic FROM registered_system ORDER BY mnemonic", String.class)
                .stream()
                .map(SystemMnemonic::new)
                .flatMap(mnemonic -> named(mnemonic).stream())
                .toList());
  }

  @Override
  public void put(RegisteredSystem system) {
    try {
      transactions.run(() -> store(system));
    } catch (DuplicateKeyException e) {
      throw new AccessRefused(
          Reason.CERTIFICATE_TAKEN,
          "the system or its certificate was registered by somebody else meanwhile: look and try"
              + " again");
    }
  }

  private void store(RegisteredSystem system) {
    for (CertificateThumbprint certificate : system.certificates()) {
      Optional<String> owner = owner(certificate);
      if (owner.isPresent() && !owner.get().equals(system.mnemonic().value())) {
        throw new AccessRefused(
            Reason.CERTIFICATE_TAKEN,
            "the certificate is registered for " + owner.get() + "; one belongs to one system");
      }
    }
    String mnemonic = system.mnemonic().value();
    Timestamp now = Timestamp.from(clock.instant());
    int changed =
        jdbc.update(
            "UPDATE registered_system SET organisation = ?, role_code = ?, active = ?,"
                + " changed_at = ? WHERE mnemonic = ?",
            system.organisation(),
            system.role().name(),
            system.active(),
            now,
            mnemonic);
    if (changed == 0) {
      jdbc.update(
          "INSERT INTO registered_system (mnemonic, organisation, role_code, active, changed_at)"
              + " VALUES (?, ?, ?, ?, ?)",
          mnemonic,
          system.organisation(),
          system.role().name(),
          system.active(),
          now);
    }
    Set<CertificateThumbprint> known = certificates(system.mnemonic());
    known.stream()
        .filter(certificate -> !system.certificates().contains(certificate))
        .forEach(
            gone ->
                jdbc.update("DELETE FROM registered_certificate WHERE thumbprint = ?", gone.hex()));
    Set<CertificateThumbprint> added = new HashSet<>(system.certificates());
    added.removeAll(known);
    added.forEach(
        fresh ->
            jdbc.update(
                "INSERT INTO registered_certificate (thumbprint, mnemonic, added_at)"
                    + " VALUES (?, ?, ?)",
                fresh.hex(),
                mnemonic,
                now));
  }

  private Optional<String> owner(CertificateThumbprint thumbprint) {
    return jdbc
        .queryForList(
            "SELECT mnemonic FROM registered_certificate WHERE thumbprint = ?",
            String.class,
            thumbprint.hex())
        .stream()
        .findFirst();
  }

  private Set<CertificateThumbprint> certificates(SystemMnemonic mnemonic) {
    return jdbc
        .queryForList(
            "SELECT thumbprint FROM registered_certificate WHERE mnemonic = ?",
            String.class,
            mnemonic.value())
        .stream()
        .map(CertificateThumbprint::new)
        .collect(Collectors.toSet());
  }
}
