package org.kontingent.hub.sources;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.kontingent.hub.exchange.ExchangeAlerts;
import org.kontingent.hub.exchange.ProviderReply;
import org.kontingent.hub.exchange.ReceivedRequest;
import org.kontingent.hub.exchange.RequestHandler;
import org.kontingent.hub.registry.NoticeOutcome;
import org.kontingent.hub.registry.SourceNotice;
import org.kontingent.hub.registry.TakeNotice;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.v3.RejectCode;
import org.kontingent.hub.sources.internal.UnusableAnswer;

/**
 * Serves one department's unasked notices: only the system registered for the department's role is
 * believed; what it tells becomes a source record.
 */
public final class SourceNotices implements RequestHandler {
  /** The sender is not registered for the department's role. */
  public static final String NOT_THE_DEPARTMENT = "NOTICE_NOT_FROM_DEPARTMENT";

  /** It may mean one of several pupils, or not the one its numbers belong to. */
  public static final String AMBIGUOUS = "NOTICE_AMBIGUOUS";

  /** Another content under a known id of a notice. */
  public static final String OTHER_CONTENT = "SAME_NOTICE_OTHER_CONTENT";

  private final NoticeDialogue dialogue;
  private final TakeNotice registry;
  private final Set<String> senders;
  private final ExchangeAlerts alerts;

  /**
   * @param senders mnemonics registered for the department's role; empty: nobody is believed
   */
  public SourceNotices(
      NoticeDialogue dialogue, TakeNotice registry, Set<String> senders, ExchangeAlerts alerts) {
    this.dialogue = Objects.requireNonNull(dialogue);
    this.registry = Objects.requireNonNull(registry);
    this.senders = Set.copyOf(senders);
    this.alerts = Objects.requireNonNull(alerts);
  }

  @Override
  public KindOfData kind() {
    return dialogue.kind();
  }

  @Override
  public ProviderReply handle(ReceivedRequest request) {
    return understood(request, this::take);
  }

  @Override
  public ProviderReply handleTest(ReceivedRequest request) {
    return understood(
        request,
        (same, reading) -> new ProviderReply.Payload(dialogue.accepted(reading.noticeId(), true)));
  }

  private ProviderReply understood(
      ReceivedRequest request, BiFunction<ReceivedRequest, NoticeReading, ProviderReply> then) {
    if (request.sender().filter(senders::contains).isEmpty()) {
      alerts.raise(NOT_THE_DEPARTMENT, Optional.of(request.messageId()));
      return new ProviderReply.Rejected(
          RejectCode.ACCESS_DENIED, "Система не зарегистрирована как источник этих уведомлений.");
    }
    NoticeReading reading;
    try {
      reading = dialogue.read(request.payload());
    } catch (UnusableAnswer e) {
      return new ProviderReply.Rejected(
          RejectCode.UNKNOWN_REQUEST_DESCRIPTION,
          e.flaw().name() + ": уведомление противоречит само себе.");
    }
    return then.apply(request, reading);
  }

  private ProviderReply take(ReceivedRequest request, NoticeReading reading) {
    NoticeOutcome outcome =
        registry.take(
            new SourceNotice(
                reading.kind(),
                request.kind().namespace(),
                reading.noticeId(),
                reading.act(),
                reading.about(),
                reading.facts(),
                request.messageId().value(),
                reading.eventTime(),
                reading.madeAt(),
                request.receivedAt(),
                request.signerThumbprint()));
    if (outcome == NoticeOutcome.HELD) {
      alerts.raise(AMBIGUOUS, Optional.of(request.messageId()));
    }
    if (outcome == NoticeOutcome.CONTRADICTS_EARLIER) {
      alerts.raise(OTHER_CONTENT, Optional.of(request.messageId()));
      return new ProviderReply.Rejected(
          RejectCode.UNKNOWN_REQUEST_DESCRIPTION,
          OTHER_CONTENT + ": уведомление с этим номером уже получено с другим содержанием.");
    }
    return new ProviderReply.Payload(dialogue.accepted(reading.noticeId(), false));
  }
}
