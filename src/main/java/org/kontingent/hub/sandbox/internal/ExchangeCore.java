package org.kontingent.hub.sandbox.internal;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.kontingent.hub.platform.HubException;
import org.kontingent.hub.sandbox.LedgerEntry;
import org.kontingent.hub.sandbox.SandboxSettings;
import org.kontingent.hub.sandbox.SandboxState;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.v3.AnswerWriter;
import org.kontingent.hub.smev.v3.AttachmentContent;
import org.kontingent.hub.smev.v3.Binary;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.HttpMessage;
import org.kontingent.hub.smev.v3.SmevVersion;

/** The exchange without its sockets: calls in, signed answers or faults out. */
public final class ExchangeCore {
  private final Exchange exchange;
  private final ReadCall readCall;
  private final CheckCaller checkCaller;
  private final AnswerSigner signer;
  private final AcceptRequest acceptRequest;
  private final AcceptResponse acceptResponse;
  private final Deliver deliver;
  private final Confirm confirm;
  private final Statistics statistics;

  public ExchangeCore(SandboxSettings settings) {
    this.exchange = new Exchange(settings);
    this.readCall = new ReadCall(settings.rules().limits());
    this.checkCaller =
        new CheckCaller(settings.identity().verifier(), exchange.participants, settings.clock());
    this.signer = new AnswerSigner(settings.identity());
    this.acceptRequest = new AcceptRequest(exchange);
    this.acceptResponse = new AcceptResponse(exchange);
    this.deliver = new Deliver(exchange);
    this.confirm = new Confirm(exchange);
    this.statistics = new Statistics(exchange);
  }

  /**
   * What goes back.
   *
   * @param fault answered with HTTP 500
   * @param parts attachments that travel beside the envelope
   */
  public record Reply(byte[] envelope, boolean fault, List<AttachmentContent> parts) {
    static Reply plain(byte[] envelope) {
      return new Reply(envelope, false, List.of());
    }
  }

  /** Takes a call apart; throws {@link FaultRaised}. */
  public IncomingCall read(SmevVersion version, String contentType, byte[] body) {
    return readCall.read(version, contentType, body);
  }

  /** Does what the call asks; throws {@link FaultRaised}. */
  public Reply process(IncomingCall call, Tricks tricks) {
    try {
      Caller caller = checkCaller.check(call.document());
      return switch (call.operation()) {
        case SEND_REQUEST -> sign(call, acceptRequest.accept(call, caller), call.data(), tricks);
        case SEND_RESPONSE -> sign(call, acceptResponse.accept(call, caller), call.data(), tricks);
        case GET_REQUEST, GET_RESPONSE ->
            signed(call, deliver.deliver(call, caller, tricks), tricks);
        case ACK -> Reply.plain(confirm.confirm(call, caller));
        case GET_STATUS -> signed(call, statistics.status(call, caller), tricks);
        case GET_INCOMING_QUEUE_STATISTICS -> Reply.plain(statistics.statistics(call, caller));
      };
    } catch (FaultRaised e) {
      throw e;
    } catch (HubException e) {
      throw ReadCall.refusal(e);
    }
  }

  /** A whole call from inside, always served properly. */
  public Reply call(SmevVersion version, byte[] envelope) {
    return call(version, new HttpMessage("text/xml", Binary.owned(envelope)));
  }

  /** As {@link #call(SmevVersion, byte[])}, with attachments beside the envelope. */
  public Reply call(SmevVersion version, HttpMessage message) {
    try {
      return process(read(version, message.contentType(), message.body().shared()), Tricks.NONE);
    } catch (FaultRaised e) {
      return fault(version, e);
    }
  }

  private Reply fault(SmevVersion version, FaultRaised raised) {
    raised.fault().kind().ifPresent(exchange.counters::fault);
    boolean oldCore = exchange.settings.habits().oldCoreFaults();
    byte[] envelope =
        new AnswerWriter(version).fault(raised.faultString(), raised.fault(), oldCore);
    return new Reply(envelope, true, List.of());
  }

  /** The fault for a call that could not even be taken in. */
  public Reply fault(SmevVersion version, HubException problem) {
    return problem instanceof FaultRaised raised
        ? fault(version, raised)
        : fault(version, ReadCall.refusal(problem));
  }

  /** A fault made to order, or SMEVFailure for anything unforeseen. */
  public Reply fault(SmevVersion version, FaultKind kind) {
    return fault(version, Faults.ordered(kind));
  }

  /** Tells the mnemonic of each receiver whose request queue gets a message. */
  public void onArrival(Consumer<String> listener) {
    exchange.arrivals = (receiver, message) -> listener.accept(receiver.mnemonic());
  }

  /** Whether a request waits for this participant; spares its department a signed poll. */
  boolean hasRequests(String mnemonic) {
    return exchange.queues.waitingOf(mnemonic).entrySet().stream()
        .anyMatch(queue -> queue.getKey().requests() && queue.getValue() > 0);
  }

  /** Tells of everything that is done, from the thread that does it. */
  public void keepLedger(Consumer<LedgerEntry> ledger) {
    exchange.ledger = ledger;
  }

  public SandboxState state() {
    return exchange.state();
  }

  /** Gives the work that follows the acceptance of files to somebody else. */
  public void fileWork(Executor executor) {
    exchange.fileWork = executor;
  }

  /** What attachments may measure that travel with a message. */
  public long attachmentOctets() {
    return exchange.settings.rules().attachmentOctets();
  }

  public FileStore files() {
    return exchange.files;
  }

  private Reply signed(IncomingCall call, Deliver.Answer answer, Tricks tricks) {
    byte[] envelope =
        answer.signed()
            ? signer.sign(answer.envelope(), call.operation(), answer.data(), tricks)
            : answer.envelope();
    return new Reply(envelope, false, answer.parts());
  }

  private Reply sign(IncomingCall call, byte[] envelope, Optional<KindOfData> data, Tricks tricks) {
    return Reply.plain(signer.sign(envelope, call.operation(), data, tricks));
  }
}
