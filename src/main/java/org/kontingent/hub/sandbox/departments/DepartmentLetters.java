package org.kontingent.hub.sandbox.departments;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import jakarta.xml.bind.Marshaller;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.GregorianCalendar;
import java.util.Optional;
import java.util.UUID;
import javax.xml.datatype.DatatypeConfigurationException;
import javax.xml.datatype.DatatypeFactory;
import javax.xml.datatype.XMLGregorianCalendar;
import org.kontingent.hub.sandbox.ContentCheck;
import org.kontingent.hub.sandbox.LifeEvent;
import org.kontingent.hub.sandbox.LifeEvents;
import org.kontingent.hub.sandbox.ServedKind;
import org.kontingent.hub.sandbox.population.Child;
import org.kontingent.hub.sandbox.population.Dwelling;
import org.kontingent.hub.sandbox.population.Paper;
import org.kontingent.hub.sandbox.population.Population;
import org.kontingent.hub.smev.KindOfData;
import org.kontingent.hub.smev.v3.XmlFragment;
import org.kontingent.hub.sources.adapter.wire.actnotice.ActNotice;
import org.kontingent.hub.sources.adapter.wire.registrationnotice.PersonDocument;
import org.kontingent.hub.sources.adapter.wire.registrationnotice.PlaceOf;
import org.kontingent.hub.sources.adapter.wire.registrationnotice.RegisteredPerson;
import org.kontingent.hub.sources.adapter.wire.registrationnotice.RegistrationAtPlace;
import org.kontingent.hub.sources.adapter.wire.registrationnotice.RegistrationNotice;

/** What ZAGS and MVD tell unasked about the invented children, in the project's own formats. */
public final class DepartmentLetters implements LifeEvents {
  /** Notices of ZAGS as registered at the exchange. */
  public static final ServedKind ACT_NOTICE =
      served("urn://kontingent/sandbox/zags/act-notice/1.0.0", "ActNotice");

  /** Notices of MVD as registered at the exchange. */
  public static final ServedKind REGISTRATION_NOTICE =
      served("urn://kontingent/sandbox/mvd/registration-notice/1.0.0", "RegistrationNotice");

  private static final ZoneId ZONE = ZoneId.of("Europe/Moscow");

  private final Population population;
  private final String zags;
  private final String mvd;
  private final Clock clock;
  private final JAXBContext context;

  /**
   * @param zags mnemonic of the register of civil acts
   * @param mvd mnemonic of the register of migration
   */
  public DepartmentLetters(Population population, String zags, String mvd, Clock clock) {
    this.population = population;
    this.zags = zags;
    this.mvd = mvd;
    this.clock = clock;
    try {
      this.context = JAXBContext.newInstance(ActNotice.class, RegistrationNotice.class);
    } catch (JAXBException e) {
      throw new IllegalStateException("payload classes do not bind", e);
    }
  }

  @Override
  public Letter write(String key, LifeEvent event) {
    Child child =
        population.children().stream()
            .filter(one -> one.key().equals(key))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("no child " + key));
    LocalDate today = LocalDate.now(clock.withZone(ZONE));
    if (event == LifeEvent.MOVE) {
      return new Letter(mvd, document(moved(child, today)));
    }
    ActNotice notice = ActLetter.of(child, event, today);
    notice.setNoticeId(UUID.randomUUID().toString());
    notice.setMadeAt(now());
    return new Letter(zags, document(notice));
  }

  private RegistrationNotice moved(Child child, LocalDate today) {
    if (child.living().isEmpty()) {
      throw new IllegalArgumentException("registered nowhere");
    }
    Dwelling before = child.living().get(0);
    RegistrationNotice notice = new RegistrationNotice();
    notice.setNoticeId(UUID.randomUUID().toString());
    notice.setMadeAt(now());
    RegisteredPerson person = new RegisteredPerson();
    person.setLastName(child.name().surname());
    person.setFirstName(child.name().first());
    person.setMiddleName(child.name().patronymic());
    person.setBirthDate(child.birthDate());
    child.papers().forEach(paper -> person.getDocument().add(document(paper)));
    notice.setPerson(person);
    RegistrationAtPlace place = new RegistrationAtPlace();
    place.setKind(PlaceOf.LIVING);
    place.setAddress(
        before.region() + ", " + before.settlement() + ", ул. Переездная, д. 7, кв. 12");
    place.setOktmo(before.oktmo());
    place.setFrom(today);
    notice.setRegistration(place);
    return notice;
  }

  private static PersonDocument document(Paper paper) {
    PersonDocument document = new PersonDocument();
    document.setKind(paper.kind().code());
    document.setSeries(paper.series());
    document.setNumber(paper.number());
    document.setIssueDate(paper.issued());
    return document;
  }

  private XMLGregorianCalendar now() {
    try {
      return DatatypeFactory.newInstance()
          .newXMLGregorianCalendar(
              GregorianCalendar.from(clock.instant().truncatedTo(ChronoUnit.MILLIS).atZone(ZONE)));
    } catch (DatatypeConfigurationException e) {
      throw new IllegalStateException("the JDK lacks XML dates", e);
    }
  }

  private XmlFragment document(Object payload) {
    ByteArrayOutputStream octets = new ByteArrayOutputStream();
    try {
      Marshaller marshaller = context.createMarshaller();
      marshaller.setProperty(Marshaller.JAXB_FRAGMENT, true);
      marshaller.marshal(payload, octets);
    } catch (JAXBException e) {
      throw new IllegalStateException("a notice cannot be written", e);
    }
    return XmlFragment.parse(octets.toByteArray());
  }

  private static ServedKind served(String namespace, String root) {
    KindOfData kind = new KindOfData(namespace, root);
    return new ServedKind(
        kind,
        new KindOfData(namespace, root + "Response"),
        Optional.of(ContentCheck.published().onlyFor(kind)));
  }
}
