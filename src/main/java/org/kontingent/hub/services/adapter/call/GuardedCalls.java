package org.kontingent.hub.services.adapter.call;

import java.time.OffsetDateTime;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.function.Supplier;
import org.kontingent.hub.access.AccessLog;
import org.kontingent.hub.access.AccessLogEntry;
import org.kontingent.hub.access.AccessPoint;
import org.kontingent.hub.access.AccessQuestion;
import org.kontingent.hub.access.CallerRole;
import org.kontingent.hub.access.Grant;
import org.kontingent.hub.access.PrivacyClass;
import org.kontingent.hub.platform.IntakeGate;
import org.kontingent.hub.platform.Transactions;
import org.kontingent.hub.registry.CallAnswer;
import org.kontingent.hub.registry.CallKey;
import org.kontingent.hub.registry.IdempotentCalls;
import org.kontingent.hub.registry.Purpose;
import org.kontingent.hub.services.KeepAcceptedCalls;
import org.kontingent.hub.services.adapter.fault.CallRefused;
import org.kontingent.hub.services.adapter.fault.FaultCode;
import org.kontingent.hub.services.adapter.intake.InboundCall;
import org.kontingent.hub.services.adapter.wire.types.CallHeader;

/**
 * The one way from an operation to a use case: the access point is asked first, issues refuse the
 * call, a repeated change is answered again, and the call is in the access log before its answer
 * leaves. Thread-safe.
 */
public final class GuardedCalls {
  private static final String HEADER = "CallHeader";

  private final Supplier<InboundCall> current;
  private final AccessPoint accessPoint;
  private final AccessLog accessLog;
  private final IdempotentCalls idempotentCalls;
  private final Transactions transactions;
  private final IntakeGate intake;
  private final KeepAcceptedCalls evidence;

  /**
   * @param current the call this thread works on
   * @param intake while it is closed nothing is changed; reads go on
   * @param evidence keeps what was accepted, in the transaction of its effect
   */
  public GuardedCalls(
      Supplier<InboundCall> current,
      AccessPoint accessPoint,
      AccessLog accessLog,
      IdempotentCalls idempotentCalls,
      Transactions transactions,
      IntakeGate intake,
      KeepAcceptedCalls evidence) {
    this.current = Objects.requireNonNull(current);
    this.accessPoint = Objects.requireNonNull(accessPoint);
    this.accessLog = Objects.requireNonNull(accessLog);
    this.idempotentCalls = Objects.requireNonNull(idempotentCalls);
    this.transactions = Objects.requireNonNull(transactions);
    this.intake = Objects.requireNonNull(intake);
    this.evidence = Objects.requireNonNull(evidence);
  }

  /** A call that changes nothing. */
  public <T> T read(Asked asked, Function<Granted, T> work) {
    InboundCall call = current.get();
    Granted granted = grant(call, asked);
    T answer = work.apply(granted);
    granted.issues().refuseIfAny();
    call.gives(asked.classes());
    accessLog.append(call.logEntry(AccessLogEntry.OK));
    return answer;
  }

  /**
   * A call that changes something: once for each clientRequestId. {@code work} runs in the
   * transaction that keeps its answer; a test message is worked on and rolled back.
   *
   * @throws CallRefused TEMPORARY while the intake is closed
   */
  public <T> Change<T> change(Asked asked, Wire<T> wire, Function<Granted, T> work) {
    InboundCall call = current.get();
    Granted granted = grant(call, asked);
    if (intake.closedBy().isPresent()) {
      throw CallRefused.with(FaultCode.TEMPORARY);
    }
    Change<T> change =
        isTest(asked.header())
            ? new Change<>(tried(() -> worked(granted, work)), false)
            : once(call, asked, wire, () -> worked(granted, work));
    accessLog.append(call.logEntry(AccessLogEntry.OK));
    return change;
  }

  private <T> Change<T> once(InboundCall call, Asked asked, Wire<T> wire, Supplier<T> work) {
    CallKey key =
        new CallKey(
            call.caller().mnemonic().value(),
            UUID.fromString(asked.header().getClientRequestId()),
            wire.digest());
    AtomicReference<T> fresh = new AtomicReference<>();
    CallAnswer answer =
        idempotentCalls.once(
            key,
            () -> {
              fresh.set(work.get());
              evidence.keep(call.accepted(false));
              return wire.write(fresh.get());
            });
    if (answer.replayed()) {
      evidence.keep(call.accepted(true));
    }
    return answer.replayed()
        ? new Change<>(wire.read(answer.answer()), true)
        : new Change<>(fresh.get(), false);
  }

  private static <T> T worked(Granted granted, Function<Granted, T> work) {
    try {
      T answer = work.apply(granted);
      granted.issues().refuseIfAny();
      return answer;
    } catch (RuntimeException e) {
      IssuesTogether.refuse(granted.issues(), e);
      throw e;
    }
  }

  private <T> T tried(Supplier<T> work) {
    AtomicReference<T> answer = new AtomicReference<>();
    try {
      transactions.run(
          () -> {
            answer.set(work.get());
            throw new RollBack();
          });
    } catch (RollBack expected) {
      return answer.get();
    }
    throw new IllegalStateException("a test message was not rolled back");
  }

  private Granted grant(InboundCall call, Asked asked) {
    CallHeader header = asked.header();
    Purpose purpose = null;
    if (header != null) {
      purpose =
          header.getPurposeCode() == null ? null : Purpose.valueOf(header.getPurposeCode().value());
      call.claims(clientRequestId(header), actor(header), purpose, isTest(header));
    }
    if (!isReadable(header) && !call.issues().hasErrors()) {
      call.issues().error("REQUIRED", HEADER);
    }
    if (!isReadable(header)
        || call.issues().errors().stream().anyMatch(issue -> issue.field().startsWith(HEADER))) {
      call.issues().refuseIfAny();
    }
    Grant grant =
        accessPoint.decide(
            new AccessQuestion(
                call.caller(),
                header.getCallerSystem(),
                header.getActor() == null
                    ? null
                    : CallerRole.valueOf(header.getActor().getRole().value()),
                asked.operation(),
                asked.classes(),
                purpose,
                header.getSentAt().toInstant()));
    return new Granted(call, grant.scope(), purpose);
  }

  private static boolean isReadable(CallHeader header) {
    return header != null
        && clientRequestId(header) != null
        && header.getCallerSystem() != null
        && header.getSentAt() != null
        && (header.getActor() == null || header.getActor().getRole() != null);
  }

  private static UUID clientRequestId(CallHeader header) {
    try {
      return header.getClientRequestId() == null
          ? null
          : UUID.fromString(header.getClientRequestId());
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static String actor(CallHeader header) {
    return header.getActor() == null || header.getActor().getRole() == null
        ? null
        : header.getActor().getRole() + ":" + header.getActor().getAccountId();
  }

  private static boolean isTest(CallHeader header) {
    return Boolean.TRUE.equals(header.isTestMessage());
  }

  /**
   * What is asked.
   *
   * @param operation as the access matrix names it
   * @param classes privacy classes it touches
   */
  public record Asked(CallHeader header, String operation, Set<PrivacyClass> classes) {}

  /** An answer, and whether it is the first one given again. */
  public record Change<T>(T answer, boolean replayed) {}

  /** Ends a transaction that only tried something. */
  private static final class RollBack extends RuntimeException {
    private static final long serialVersionUID = 1L;

    RollBack() {
      super(null, null, false, false);
    }
  }

  /** One changing request and its answer's type, as text. */
  public record Wire<T>(WireXml xml, Object request, CallHeader header, Class<T> answer) {
    /** Digest of the request without what differs between repetitions. */
    String digest() {
      OffsetDateTime sentAt = header.getSentAt();
      header.setSentAt(null);
      try {
        return xml.digest(request);
      } finally {
        header.setSentAt(sentAt);
      }
    }

    String write(T fresh) {
      return xml.write(fresh);
    }

    T read(String text) {
      return xml.read(text, answer);
    }
  }
}
