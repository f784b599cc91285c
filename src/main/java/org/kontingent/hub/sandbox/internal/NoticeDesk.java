package org.kontingent.hub.sandbox.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kontingent.hub.platform.xml.HardenedXml;
import org.kontingent.hub.sandbox.DepartmentSetup;
import org.kontingent.hub.sandbox.SandboxSettings;
import org.kontingent.hub.sandbox.ToldNotice;
import org.kontingent.hub.signature.EnvelopeSigner;
import org.kontingent.hub.signature.SigningKey;
import org.kontingent.hub.smev.MessageId;
import org.kontingent.hub.smev.TimeBasedIds;
import org.kontingent.hub.smev.v3.Ack;
import org.kontingent.hub.smev.v3.AnswerKind;
import org.kontingent.hub.smev.v3.DeliveredResponse;
import org.kontingent.hub.smev.v3.EnvelopeReader;
import org.kontingent.hub.smev.v3.EnvelopeWriter;
import org.kontingent.hub.smev.v3.MessageSelector;
import org.kontingent.hub.smev.v3.PrimaryContent;
import org.kontingent.hub.smev.v3.Rejections;
import org.kontingent.hub.smev.v3.RequestData;
import org.kontingent.hub.smev.v3.RequestStatus;
import org.kontingent.hub.smev.v3.ResponseContent;
import org.kontingent.hub.smev.v3.SendRequest;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.kontingent.hub.smev.v3.XmlFragment;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Sends what departments tell unasked, signed by each department's own key through the same
 * contract as everybody's SendRequest, and takes the answers. Everything under one lock.
 */
public final class NoticeDesk {
  private static final SmevVersion VERSION = SmevVersion.V1_2;

  private final Map<String, SigningKey> keys = new LinkedHashMap<>();
  private final ExchangeCore core;
  private final EnvelopeSigner signer;
  private final Clock clock;
  private final TimeBasedIds ids;
  private final EnvelopeWriter writer = new EnvelopeWriter(VERSION);
  private final Map<MessageId, ToldNotice> told = new LinkedHashMap<>();

  public NoticeDesk(SandboxSettings settings, ExchangeCore core) {
    for (DepartmentSetup setup : settings.departments()) {
      keys.putIfAbsent(setup.participant().mnemonic(), setup.key());
    }
    this.core = core;
    this.signer = settings.identity().signer();
    this.clock = settings.clock();
    this.ids = new TimeBasedIds(clock);
  }

  /**
   * @throws IllegalArgumentException if there is no such department
   */
  public synchronized ToldNotice tell(String mnemonic, XmlFragment payload, boolean test) {
    if (!keys.containsKey(mnemonic)) {
      throw new IllegalArgumentException("no department " + mnemonic);
    }
    RequestData data = RequestData.of(ids.next(), payload);
    byte[] envelope = writer.sendRequest(SendRequest.of(test ? data.asTest() : data));
    ExchangeCore.Reply reply = call(mnemonic, envelope);
    String taken =
        reply.fault()
            ? EnvelopeReader.fault(HardenedXml.parse(reply.envelope()))
                .kind()
                .map(Enum::name)
                .orElse("FAULT")
            : "TAKEN";
    ToldNotice notice =
        new ToldNotice(data.messageId(), mnemonic, payload.root(), taken, List.of());
    told.put(notice.messageId(), notice);
    return notice;
  }

  /** Everything told so far with what has been answered by now. */
  public synchronized List<ToldNotice> told() {
    Set<String> senders = new LinkedHashSet<>();
    told.values().forEach(notice -> senders.add(notice.sender()));
    senders.forEach(this::collect);
    return List.copyOf(told.values());
  }

  private void collect(String mnemonic) {
    while (true) {
      ExchangeCore.Reply reply =
          call(mnemonic, writer.getResponse(MessageSelector.any(clock.instant())));
      if (reply.fault()) {
        return;
      }
      Document answer = HardenedXml.parse(reply.envelope());
      if (EnvelopeReader.outline(answer).kind() != AnswerKind.RESPONSE) {
        return;
      }
      DeliveredResponse response =
          EnvelopeReader.response(
              (Element) answer.getElementsByTagNameNS(VERSION.types(), "Response").item(0));
      call(mnemonic, writer.ack(new Ack(response.messageId(), true)));
      response.originalMessageId().ifPresent(id -> note(id, word(response.data().content())));
    }
  }

  private void note(MessageId id, String word) {
    told.computeIfPresent(
        id,
        (same, notice) -> {
          List<String> answers = new ArrayList<>(notice.answers());
          answers.add(word);
          return new ToldNotice(
              notice.messageId(), notice.sender(), notice.kind(), notice.taken(), answers);
        });
  }

  private static String word(ResponseContent content) {
    if (content instanceof PrimaryContent primary) {
      return primary.document().root().rootElement();
    } else if (content instanceof Rejections rejections) {
      return "REJECTED " + rejections.reasons().get(0).code();
    } else if (content instanceof RequestStatus status) {
      return "STATUS " + status.code();
    }
    return "REFUSED_BY_EXCHANGE";
  }

  private ExchangeCore.Reply call(String mnemonic, byte[] envelope) {
    return core.call(VERSION, signer.sign(envelope, keys.get(mnemonic)));
  }
}
