package org.kontingent.hub.registry.adapter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.kontingent.hub.registry.ContendingValue;
import org.kontingent.hub.registry.GoldenRecord;
import org.kontingent.hub.registry.ImpreciseDate;
import org.kontingent.hub.registry.NewConsent;
import org.kontingent.hub.registry.PupilFacts;
import org.kontingent.hub.registry.catalogue.CatalogueItem;
import org.kontingent.hub.registry.catalogue.DataCatalogue;
import org.kontingent.hub.registry.catalogue.DataClass;
import org.kontingent.hub.registry.consent.PlannedStep;
import org.kontingent.hub.registry.consent.Withdrawal;
import org.kontingent.hub.registry.internal.Portrait;
import org.kontingent.hub.registry.internal.SourceRecord;
import org.kontingent.hub.registry.school.AcademicYear;
import org.kontingent.hub.registry.school.Enrolment;
import org.kontingent.hub.registry.school.EverydayFacts;
import org.kontingent.hub.registry.school.LegalFacts;
import org.kontingent.hub.registry.school.Programme;
import org.kontingent.hub.registry.school.StudyGroupFacts;
import org.kontingent.hub.registry.school.Succession;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** The printed catalogue is what is stored and what the contract takes, no more and no less. */
class ClosedCatalogueTest {
  private static final String XS = "http://www.w3.org/2001/XMLSchema";

  /** Whatever is written as a whole; what it is made of is found from here. */
  private static final List<Class<?>> STORED =
      List.of(
          PupilFacts.class,
          GoldenRecord.class,
          SourceRecord.class.getRecordComponents()[19].getType(),
          NewConsent.class,
          Withdrawal.class,
          PlannedStep.class,
          ContendingValue.class,
          Enrolment.class,
          LegalFacts.class,
          EverydayFacts.class,
          Succession.class,
          Programme.class,
          AcademicYear.class,
          StudyGroupFacts.class);

  /** Types of the contract that carry data of the domain, and the entity each is of. */
  private static final Map<String, String> DATA_TYPES =
      Map.ofEntries(
          Map.entry("PupilClaim", "Pupil"),
          Map.entry("Core", "Pupil"),
          Map.entry("Documents", "Pupil"),
          Map.entry("Addresses", "Pupil"),
          Map.entry("Parents", "Pupil"),
          Map.entry("ParentClaim", "Parent"),
          Map.entry("GoldenParent", "Parent"),
          Map.entry("PersonName", "PersonName"),
          Map.entry("GoldenName", "PersonName"),
          Map.entry("Patronymic", "PersonName"),
          Map.entry("PatronymicOnRecord", "PersonName"),
          Map.entry("Citizenship", "Citizenship"),
          Map.entry("Document", "IdentityDocument"),
          Map.entry("GoldenDocument", "IdentityDocument"),
          Map.entry("BirthAct", "BirthRecord"),
          Map.entry("BirthRecord", "BirthRecord"),
          Map.entry("Address", "Address"),
          Map.entry("GoldenAddress", "Address"),
          Map.entry("SourceKey", "SourceKey"));

  /** Types of the contract about the call, and values with where they are from. */
  private static final Set<String> OTHER_TYPES =
      Set.of(
          "CallHeader",
          "Actor",
          "Ground",
          "ResponseHeader",
          "Warnings",
          "Warning",
          "RegistryFault",
          "Issues",
          "Issue",
          "GoldenDate",
          "GoldenText",
          "GoldenGender",
          "GoldenSnils",
          "GoldenCitizenship",
          "Provenance",
          "ValueTrail");

  private final DataCatalogue catalogue = DataCatalogue.shipped();

  @Test
  void everyStoredElementIsListedAndEveryListedOneIsStored() {
    Map<String, Set<String>> stored = new TreeMap<>();
    for (Class<?> record : reached()) {
      String entity = catalogue.entityOf(record.getSimpleName()).orElse(record.getName());
      Arrays.stream(record.getRecordComponents())
          .map(RecordComponent::getName)
          .forEach(stored.computeIfAbsent(entity, one -> new TreeSet<>())::add);
    }
    Map<String, Set<String>> listed = new TreeMap<>();
    catalogue
        .items()
        .forEach(
            item ->
                listed.computeIfAbsent(item.entity(), one -> new TreeSet<>()).add(item.element()));
    assertThat(stored).isEqualTo(listed);
    assertThat(reached().stream().map(Class::getSimpleName))
        .containsExactlyInAnyOrderElementsOf(catalogue.records());
  }

  @Test
  void everyElementOfTheContractIsListed() throws Exception {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    NodeList types =
        factory
            .newDocumentBuilder()
            .parse(Path.of("xsd/kontingent/types-1.0.xsd").toFile())
            .getElementsByTagNameNS(XS, "complexType");
    Set<String> seen = new HashSet<>();
    Set<String> unlisted = new TreeSet<>();
    for (int i = 0; i < types.getLength(); i++) {
      Element type = (Element) types.item(i);
      String name = type.getAttribute("name");
      if (DATA_TYPES.containsKey(name)) {
        seen.add(name);
        Set<String> known = namesOf(DATA_TYPES.get(name));
        namesIn(type).stream()
            .filter(one -> !known.contains(one))
            .forEach(one -> unlisted.add(name + "/" + one));
      } else if (!name.isEmpty() && !OTHER_TYPES.contains(name)) {
        unlisted.add(name);
      }
    }
    assertThat(unlisted).isEmpty();
    assertThat(seen).isEqualTo(DATA_TYPES.keySet());
  }

  @Test
  void nothingThatTheCatalogueForbidsIsListed() {
    assertThat(catalogue.items().stream().map(CatalogueItem::element))
        .doesNotContain("photo", "nationality", "religion", "biometrics", "diagnosis");
    assertThat(catalogue.items())
        .as("health and what is sealed never go to the federal segment")
        .noneMatch(item -> item.federal() && item.dataClass().compareTo(DataClass.P3) > 0);
    assertThat(catalogue.version()).isNotBlank();
  }

  /** Of the domain by its package, and in no catalogue. */
  @Test
  void aRecordOutsideTheCatalogueIsNotStored() {
    assertThatThrownBy(() -> StoredJson.write(new Portrait("name", "x")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Portrait");
    assertThatThrownBy(() -> StoredJson.write(List.of(new Portrait.GoldenRecord("name", "photo"))))
        .as("an entity that grew an element")
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Pupil.photo");
  }

  private Set<String> namesOf(String entity) {
    return catalogue.items().stream()
        .filter(item -> item.entity().equals(entity))
        .flatMap(item -> Stream.concat(Stream.of(item.element()), item.onTheWire().stream()))
        .collect(Collectors.toSet());
  }

  /** Elements and attributes of its own; those of types within have their own entry. */
  private static Set<String> namesIn(Element type) {
    Set<String> names = new TreeSet<>();
    collect(type, names);
    return names;
  }

  private static void collect(Node node, Set<String> names) {
    for (Node child = node.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        boolean named =
            element.getLocalName().equals("element") || element.getLocalName().equals("attribute");
        if (named) {
          names.add(element.getAttribute("name"));
        } else {
          collect(element, names);
        }
      }
    }
  }

  private static Set<Class<?>> reached() {
    Set<Class<?>> reached = new HashSet<>();
    STORED.forEach(root -> reach(root, reached));
    reached.removeIf(one -> one.getRecordComponents().length < 2);
    reached.remove(ImpreciseDate.class);
    return reached;
  }

  private static void reach(Type type, Set<Class<?>> reached) {
    if (type instanceof ParameterizedType generic) {
      reach(generic.getRawType(), reached);
      for (Type argument : generic.getActualTypeArguments()) {
        reach(argument, reached);
      }
    } else if (type instanceof Class<?> one && one.isRecord() && reached.add(one)) {
      for (RecordComponent component : one.getRecordComponents()) {
        reach(component.getGenericType(), reached);
      }
    }
  }
}
