package org.kontingent.hub.sandbox.internal;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.kontingent.hub.platform.xml.HardenedXml;
import org.kontingent.hub.sandbox.AttachedFile;
import org.kontingent.hub.sandbox.Department;
import org.kontingent.hub.sandbox.DepartmentSetup;
import org.kontingent.hub.sandbox.Outcome;
import org.kontingent.hub.sandbox.Question;
import org.kontingent.hub.signature.EnvelopeSigner;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.TimeBasedIds;
import org.kontingent.hub.smev.v3.Ack;
import org.kontingent.hub.smev.v3.AnswerKind;
import org.kontingent.hub.smev.v3.AttachmentForm;
import org.kontingent.hub.smev.v3.DeliveredRequest;
import org.kontingent.hub.smev.v3.EnvelopeReader;
import org.kontingent.hub.smev.v3.EnvelopeWriter;
import org.kontingent.hub.smev.v3.FaultKind;
import org.kontingent.hub.smev.v3.HttpMessage;
import org.kontingent.hub.smev.v3.HttpMessageWriter;
import org.kontingent.hub.smev.v3.MessageSelector;
import org.kontingent.hub.smev.v3.MessageStyle;
import org.kontingent.hub.smev.v3.MessageType;
import org.kontingent.hub.smev.v3.Party;
import org.kontingent.hub.smev.v3.RejectCode;
import org.kontingent.hub.smev.v3.Rejections;
import org.kontingent.hub.smev.v3.ReplyTo;
import org.kontingent.hub.smev.v3.ResponseContent;
import org.kontingent.hub.smev.v3.ResponseData;
import org.kontingent.hub.smev.v3.SendResponse;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Plays one information system with all its departments: takes its requests, acknowledges them,
 * asks the department, and sends the outcome signed by the department's key; all through the same
 * contract that outside providers use.
 */
public final class DepartmentWorker {
  private static final System.Logger LOG = System.getLogger(DepartmentWorker.class.getName());
  private static final SmevVersion VERSION = SmevVersion.V1_2;
  private static final int MOST_RETRIES = 60;
  private static final Duration AFTER_FAULT = Duration.ofSeconds(1);

  private final List<DepartmentSetup> setups;
  private final ExchangeCore core;
  private final EnvelopeSigner signer;
  private final ScheduledExecutorService threads;
  private final Clock clock;
  private final TimeBasedIds ids;
  private final AnswerFiles files;
  private final AtomicBoolean busy = new AtomicBoolean();
  private final EnvelopeWriter writer = new EnvelopeWriter(VERSION, AttachmentForm.PARTS);

  /**
   * @param setups the departments of one participant, at least one
   */
  public DepartmentWorker(
      List<DepartmentSetup> setups,
      ExchangeCore core,
      EnvelopeSigner signer,
      ScheduledExecutorService threads,
      Clock clock) {
    this.setups = List.copyOf(setups);
    this.core = core;
    this.signer = signer;
    this.threads = threads;
    this.clock = clock;
    this.ids = new TimeBasedIds(clock);
    this.files = new AnswerFiles(core.files(), core.attachmentOctets(), clock);
  }

  public String mnemonic() {
    return setups.get(0).participant().mnemonic();
  }

  /** Something may have arrived. Requests are taken one by one, so that answers have their turn. */
  public void wake() {
    if (busy.compareAndSet(false, true)) {
      threads.execute(this::turn);
    }
  }

  private void turn() {
    boolean went = false;
    try {
      went = takeOne();
    } finally {
      if (went && core.hasRequests(mnemonic())) {
        threads.execute(this::turn);
      } else {
        busy.set(false);
        if (core.hasRequests(mnemonic())) {
          schedule(this::wake, went ? Duration.ZERO : AFTER_FAULT);
        }
      }
    }
  }

  /** Takes and confirms one request and has it answered; false if none was given. */
  private boolean takeOne() {
    ExchangeCore.Reply reply =
        core.call(VERSION, signed(writer.getRequest(MessageSelector.any(clock.instant()))));
    if (reply.fault()) {
      return false;
    }
    Document answer = HardenedXml.parse(reply.envelope());
    if (EnvelopeReader.outline(answer).kind() != AnswerKind.REQUEST) {
      return false;
    }
    Element element = (Element) answer.getElementsByTagNameNS(VERSION.types(), "Request").item(0);
    DeliveredRequest request = EnvelopeReader.request(element);
    RequestFiles given = files.of(request, reply.parts());
    core.call(VERSION, signed(writer.ack(new Ack(request.data().messageId(), true))));
    if (request.metadata().type() == MessageType.REQUEST) {
      schedule(
          () -> {
            try (given) {
              send(outcome(request, given.files()), request.replyTo().orElseThrow());
            }
          },
          Duration.ZERO);
    }
    return true;
  }

  private Outcome outcome(DeliveredRequest request, List<AttachedFile> given) {
    KindOfData kind = request.data().content().document().root();
    try {
      return department(kind)
          .answer(
              new Question(
                  request.data().messageId(),
                  kind,
                  request.data().content().document(),
                  request.metadata().sender().flatMap(Party::mnemonic).orElse(""),
                  request.metadata().sendingTimestamp(),
                  request.data().test(),
                  request.version(),
                  given));
    } catch (RuntimeException e) {
      LOG.log(System.Logger.Level.WARNING, "A department failed at {0}: {1}", kind, e.getClass());
      return Outcome.rejected(RejectCode.FAILURE, "Ошибка при подготовке ответа.");
    }
  }

  private Department department(KindOfData kind) {
    return setups.stream()
        .map(DepartmentSetup::department)
        .filter(each -> each.kinds().stream().anyMatch(served -> served.request().equals(kind)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no department serves " + kind));
  }

  private void send(Outcome outcome, ReplyTo to) {
    if (outcome instanceof Outcome.Payload payload) {
      AnswerFiles.Packed packed = files.pack(mnemonic(), setups.get(0).key(), payload);
      post(new SendResponse(new ResponseData(ids.next(), to, packed.content()), packed.contents()));
    } else if (outcome instanceof Outcome.Rejected rejected) {
      post(Rejections.of(rejected.code(), rejected.text()), to);
    } else if (outcome instanceof Outcome.Status status) {
      post(status.status(), to);
      send(status.then(), to);
    } else if (outcome instanceof Outcome.Later later) {
      schedule(() -> send(later.then(), to), later.delay());
    } else if (outcome instanceof Outcome.Several several) {
      several.outcomes().forEach(each -> send(each, to));
    }
  }

  private void post(ResponseContent content, ReplyTo to) {
    post(SendResponse.of(new ResponseData(ids.next(), to, content)));
  }

  private void post(SendResponse response) {
    byte[] envelope = signed(writer.sendResponse(response));
    post(
        new HttpMessageWriter(MessageStyle.PLAIN).write(envelope, response.attachments()),
        MOST_RETRIES);
  }

  /** The same octets again while the exchange says it is full. */
  private void post(HttpMessage message, int retriesLeft) {
    ExchangeCore.Reply reply = core.call(VERSION, message);
    boolean again =
        reply.fault()
            && retriesLeft > 0
            && EnvelopeReader.fault(HardenedXml.parse(reply.envelope())).advice()
                == FaultKind.Advice.RETRY;
    if (again) {
      schedule(() -> post(message, retriesLeft - 1), Duration.ofSeconds(1));
    }
  }

  private void schedule(Runnable work, Duration delay) {
    Runnable told =
        () -> {
          try {
            work.run();
          } catch (RuntimeException | LinkageError e) {
            LOG.log(
                System.Logger.Level.ERROR, "An answer of a department got lost: {0}", e.getClass());
          }
        };
    var unused = threads.schedule(told, delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  private byte[] signed(byte[] envelope) {
    return signer.sign(envelope, setups.get(0).key());
  }
}
