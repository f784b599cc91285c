package org.kontingent.hub.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.v3.RejectCode;
import org.kontingent.hub.smev.v3.SmevVersion;
import org.kontingent.hub.smev.v3.XmlFragment;

/** A stand-in exchange on a free port with a consumer, providers and one department. */
final class Bench implements AutoCloseable {
  static final KindOfData ASK = new KindOfData("urn://x-test/weather/1.0.0", "Ask");
  static final KindOfData TOLD = new KindOfData("urn://x-test/weather/1.0.0", "Told");
  static final KindOfData ASK_NEXT = new KindOfData("urn://x-test/weather/1.1.0", "Ask");
  static final KindOfData OTHER = new KindOfData("urn://x-test/other/1.0", "Ask");
  static final KindOfData ECHO = new KindOfData("urn://x-test/echo/1.0", "EchoRequest");
  static final KindOfData ECHOED = new KindOfData("urn://x-test/echo/1.0", "EchoResponse");
  static final KindOfData NEWS = new KindOfData("urn://x-test/news/1.0", "News");
  static final KindOfData NOBODYS = new KindOfData("urn://x-test/nobody/1.0", "Ask");
  static final KindOfData GUARDED = new KindOfData("urn://x-test/guarded/1.0", "Ask");
  static final KindOfData SIGNED = new KindOfData("urn://x-test/signed/1.0", "Ask");

  final SteppingClock clock = new SteppingClock(Instant.parse("2026-03-02T09:00:00Z"));
  final Sandbox sandbox;

  Bench() {
    this(settings -> settings);
  }

  Bench(UnaryOperator<SandboxSettings> dressing) {
    Participant zags = SamplePeople.participant("ZAGS01", "zags");
    SandboxSettings settings =
        SandboxSettings.of(SamplePeople.exchange(), clock)
            .withParticipants(
                List.of(
                    SamplePeople.participant("KONT01", "hub", "hub-512"),
                    SamplePeople.participant("FEDR01", "federal"),
                    SamplePeople.participant("MVDR01", "mvd"),
                    SamplePeople.participant("OLDS01", "expired")))
            .withDepartments(
                List.of(new DepartmentSetup(new Echo(), zags, SamplePeople.key("zags"))))
            .withRegistrations(
                List.of(
                    Registration.of(kind(ASK, TOLD), "MVDR01"),
                    Registration.of(kind(ASK_NEXT, told(ASK_NEXT)), "MVDR01"),
                    Registration.of(kind(OTHER, told(OTHER)), "MVDR01"),
                    Registration.of(kind(GUARDED, told(GUARDED)), "MVDR01"),
                    Registration.of(kind(SIGNED, told(SIGNED)), "MVDR01"),
                    Registration.of(kind(NOBODYS, told(NOBODYS))),
                    new Registration(
                        kind(NEWS, told(NEWS)), List.of(), List.of("FEDR01", "MVDR01"))))
            .withAccess(
                List.of(
                    new AccessRule(GUARDED, Set.of("FEDR01"), false),
                    new AccessRule(SIGNED, Set.of("KONT01"), true)));
    this.sandbox = Sandbox.start(dressing.apply(settings));
  }

  Outsider outsider(String key) {
    return outsider(key, SmevVersion.V1_2);
  }

  Outsider outsider(String key, SmevVersion version) {
    return new Outsider(sandbox.port(), version, SamplePeople.key(key), clock);
  }

  static XmlFragment document(KindOfData root, String text) {
    return XmlFragment.parse(
        "<x:%1$s xmlns:x='%2$s' Id='PERSONAL_SIGNATURE'><x:Text>%3$s</x:Text></x:%1$s>"
            .formatted(root.rootElement(), root.namespace(), text));
  }

  static KindOfData told(KindOfData request) {
    return new KindOfData(request.namespace(), "Told");
  }

  @Override
  public void close() {
    sandbox.close();
  }

  private static ServedKind kind(KindOfData request, KindOfData response) {
    ContentCheck noFoul =
        document ->
            document.characters().contains("foul") ? List.of("cvc-foul: a foul word") : List.of();
    return new ServedKind(request, response, Optional.of(noFoul));
  }

  /** Answers at once with what it was given. */
  private static final class Echo implements Department {
    @Override
    public List<ServedKind> kinds() {
      return List.of(kind(ECHO, ECHOED));
    }

    @Override
    public Outcome answer(Question question) {
      String text = question.payload().element().getTextContent();
      return switch (text) {
        case "reject" -> Outcome.rejected(RejectCode.NO_DATA, "Сведений нет");
        case "break" -> throw new IllegalStateException("broken department");
        case "status" -> Outcome.status(7, "В работе", answered(question, text));
        case "silence" -> Outcome.silence();
        default -> answered(question, text);
      };
    }

    private static Outcome answered(Question question, String text) {
      return Outcome.payload(document(ECHOED, text + " for " + question.senderMnemonic()));
    }
  }
}
