package org.kontingent.hub.contracts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.xml.bind.JAXBContext;
import jakarta.xml.bind.JAXBException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kontingent.hub.platform.xml.HardenedXml;
import org.kontingent.hub.platform.xml.PublishedSchemas;
import org.kontingent.hub.sources.adapter.wire.zags.AbsenceFlag;
import org.kontingent.hub.sources.adapter.wire.zags.BirthRecordRequest;
import org.kontingent.hub.sources.adapter.wire.zags.BirthRecordResponse;
import org.kontingent.hub.sources.adapter.wire.zags.CertificateKind;
import org.kontingent.hub.sources.adapter.wire.zags.Child;
import org.kontingent.hub.sources.adapter.wire.zags.Outcome;
import org.kontingent.hub.sources.adapter.wire.zags.RequestedPerson;
import org.kontingent.hub.sources.adapter.wire.zags.Sex;
import org.w3c.dom.Document;
import org.xmlunit.builder.DiffBuilder;
import org.xmlunit.builder.Input;
import org.xmlunit.diff.Diff;

class PayloadClassesTest {
  private static final String WIRE = "org.kontingent.hub.sources.adapter.wire.";
  private static final Path SAMPLES = Path.of("src/test/resources/contracts/departments");

  static Stream<Path> samples() {
    return SampleDocuments.in("departments", "").stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void everyDocumentSurvivesReadingAndWriting(Path sample) throws Exception {
    byte[] before = SampleDocuments.octets(sample);

    byte[] after = write(sample, read(sample));

    Diff difference =
        DiffBuilder.compare(Input.fromByteArray(before))
            .withTest(Input.fromByteArray(after))
            .ignoreWhitespace()
            .checkForSimilar()
            .build();
    assertThat(difference.hasDifferences()).as(difference.toString()).isFalse();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void whatTheClassesWriteIsValid(Path sample) throws Exception {
    byte[] written = write(sample, read(sample));

    Document document = HardenedXml.parse(written);
    String namespace = document.getDocumentElement().getNamespaceURI();
    assertThat(PublishedSchemas.problems(namespace, written)).isEmpty();
  }

  @Test
  void birthRecordReadsAsEnglishProperties() throws Exception {
    var response = (BirthRecordResponse) read(SAMPLES.resolve("zags-response-found.xml"));

    var answer = response.getAnswers().get(0);
    assertThat(answer.getOutcome()).isEqualTo(Outcome.FOUND);
    var record = answer.getRecords().get(0);
    assertThat(record.getVersionDate()).isEqualTo(LocalDate.of(2019, 7, 11));
    assertThat(record.getCertificates().get(0).getKind()).isEqualTo(CertificateKind.PRIMARY);
    Child child = record.getFacts().getChild();
    assertThat(child.getSex()).isEqualTo(Sex.MALE);
    assertThat(child.getBirthName().getFirstName()).isEqualTo("Лев");
    assertThat(child.getBirthName().getPatronymicAbsent()).isNull();
    assertThat(child.getBirthDate()).isEqualTo(LocalDate.of(2015, 2, 28));
    var father = record.getFacts().getFather();
    assertThat(father.getName().getPatronymicAbsent()).isEqualTo(AbsenceFlag.ABSENT);
    assertThat(father.getBirthDatePartial().getYear()).isEqualTo(Year.of(1985));
  }

  @Test
  void dateWithAnOffsetStaysTheSameDay() throws Exception {
    for (String offset : new String[] {"", "Z", "+14:00", "-12:00", "+03:00"}) {
      String text =
          new String(SampleDocuments.octets(SAMPLES.resolve("zags-request-plain.xml")), UTF_8)
              .replace("2015-02-28", "2015-02-28" + offset);

      var request = (BirthRecordRequest) read("zags", text.getBytes(UTF_8));

      RequestedPerson person = request.getItems().get(0).getPerson();
      assertThat(person.getBirthDate()).as(offset).isEqualTo(LocalDate.of(2015, 2, 28));
    }
  }

  @Test
  void flagOfAbsenceIsWrittenAsOne() throws Exception {
    var request = (BirthRecordRequest) read(SAMPLES.resolve("zags-request-plain.xml"));
    var name = request.getItems().get(0).getPerson().getName();
    name.setPatronymic(null);
    name.setPatronymicAbsent(AbsenceFlag.ABSENT);

    String text = new String(write(SAMPLES.resolve("zags-x.xml"), request), UTF_8);

    assertThat(text).contains("ПрОтчество>1</").doesNotContain("ПрИмя");
  }

  private static Object read(Path sample) throws JAXBException {
    return read(packageOf(sample), SampleDocuments.octets(sample));
  }

  private static Object read(String wirePackage, byte[] octets) throws JAXBException {
    return JAXBContext.newInstance(WIRE + wirePackage)
        .createUnmarshaller()
        .unmarshal(new ByteArrayInputStream(octets));
  }

  private static byte[] write(Path sample, Object payload) throws JAXBException {
    var out = new ByteArrayOutputStream();
    JAXBContext.newInstance(WIRE + packageOf(sample)).createMarshaller().marshal(payload, out);
    return out.toByteArray();
  }

  private static String packageOf(Path sample) {
    String name = sample.getFileName().toString();
    return name.substring(0, name.indexOf('-'));
  }
}
