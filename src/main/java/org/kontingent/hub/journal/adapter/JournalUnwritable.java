package org.kontingent.hub.journal.adapter;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.kontingent.hub.platform.IntakeObstacle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stops the intake while evidence cannot be written: a failed write raises the obstacle, a write
 * that succeeds (tried every {@value #PROBE_SECONDS} s and rolled back) takes it away. Each node
 * judges for itself. A lost race between nodes is no failure.
 */
public final class JournalUnwritable implements IntakeObstacle, WriteWatch, AutoCloseable {
  public static final String CODE = "JOURNAL_UNWRITABLE";

  private static final Logger LOG = LoggerFactory.getLogger(JournalUnwritable.class);
  private static final int PROBE_SECONDS = 2;
  private static final String ABORTED_BEFORE = "25P02";

  private final TransactionTemplate transaction;
  private final JdbcTemplate jdbc;
  private ScheduledExecutorService probes;
  private volatile boolean unwritable;

  public JournalUnwritable(DataSource dataSource) {
    this.transaction = new TransactionTemplate(new DataSourceTransactionManager(dataSource));
    this.jdbc = new JdbcTemplate(dataSource);
  }

  @Override
  public Optional<String> code() {
    return unwritable ? Optional.of(CODE) : Optional.empty();
  }

  @Override
  public void over(Runnable write) {
    try {
      write.run();
    } catch (RuntimeException e) {
      if (isFailure(e)) {
        raise(e);
      }
      throw e;
    }
  }

  /** Tries to write now. */
  public void probe() {
    try {
      transaction.executeWithoutResult(
          status -> {
            status.setRollbackOnly();
            UUID id = UUID.randomUUID();
            jdbc.update(
                "INSERT INTO journal_entry (id, direction, operation, outcome, recorded_at,"
                    + " size_octets, body_digest, verdict)"
                    + " VALUES (?, 'IN', 'probe', 'REFUSED', CURRENT_TIMESTAMP, 0, '', 'NONE')",
                id);
            jdbc.update(
                "INSERT INTO journal_body (entry_id, octets) VALUES (?, ?)", id, new byte[1]);
            jdbc.update(
                "INSERT INTO seal_queue (stream, row_id) VALUES (?, ?)", JournalRows.STREAM, id);
          });
      clear();
    } catch (RuntimeException e) {
      LOG.warn("the journal still cannot be written: {}", e.getClass().getSimpleName());
    }
  }

  @Override
  public synchronized void close() {
    if (probes != null) {
      probes.shutdownNow();
    }
  }

  private synchronized void raise(RuntimeException cause) {
    if (unwritable) {
      return;
    }
    unwritable = true;
    LOG.error(
        "{}: evidence cannot be written ({}); nothing more is accepted until it can",
        CODE,
        cause.getClass().getSimpleName());
    probes =
        Executors.newSingleThreadScheduledExecutor(
            work -> {
              Thread thread = new Thread(work, "journal-probe");
              thread.setDaemon(true);
              return thread;
            });
    probes.scheduleWithFixedDelay(this::probe, PROBE_SECONDS, PROBE_SECONDS, TimeUnit.SECONDS);
  }

  private synchronized void clear() {
    if (unwritable) {
      unwritable = false;
      LOG.info("evidence can be written again");
      close();
    }
  }

  private static boolean isFailure(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof ConcurrencyFailureException) {
        return false;
      }
      if (cause instanceof SQLException sql && sql.getSQLState() != null) {
        String state = sql.getSQLState();
        // Lost races, a value that fits no column, a transaction that something else broke before.
        return !state.startsWith("40")
            && !state.startsWith("23")
            && !state.startsWith("22")
            && !state.equals(ABORTED_BEFORE);
      }
    }
    return true;
  }
}
