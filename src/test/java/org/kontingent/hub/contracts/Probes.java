package org.kontingent.hub.contracts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Texts to try as a value: each side of every bound and each list member that either of two schemas
 * names, and what people and programs really write.
 */
final class Probes {
  private static final String XSD = "http://www.w3.org/2001/XMLSchema";
  private static final Pattern REPETITION = Pattern.compile("(\\d+)}");
  private static final List<String> SEEN =
      List.of(
          "",
          " ",
          "\n",
          "0",
          "00",
          "-5",
          "+5",
          "5.0",
          "007",
          "true",
          "false",
          "TRUE",
          "x",
          "Ё",
          "ё",
          "-",
          "А",
          "A",
          "а-б",
          "О'Нил",
          "о’нил",
          "А.Б",
          "А,Б",
          "А Б",
          "9А",
          "«А»",
          "№ 1",
          "А/Б",
          "(А)",
          "A\u00a0Б",
          "А\tБ",
          "2015-02-29",
          "2015-2-28",
          "28.02.2015",
          "2015-02-28Z",
          "2015-02-28+03:00",
          "2015-02-28T00:00:00",
          "2015-02-28T00:00:00.123+03:00",
          "1825",
          "1826",
          "1990Z",
          "19900",
          "-1990",
          "IV-АБ",
          "VIII-АБ",
          "LXXXVIII-АБ",
          "IIIIIIIIII-АБ",
          "IIIIIIIIIII-АБ",
          "ІV-АБ",
          "IV-ЁА",
          "IV-аб",
          "IV–АБ",
          "IVАБ",
          "7509",
          "75 09",
          "АН",
          "AH",
          "74АН",
          "Male",
          "MALE",
          "M",
          "F",
          "112-233-445 95",
          "112-233-445-95",
          "112 233 445 95",
          "11223344595",
          "\u0661\u0662",
          "\u0661\u0662\u0663",
          "urn:a",
          "a:b",
          "1a",
          "_a",
          "application/pdf",
          "text/",
          "application/x;y",
          "chemical/x",
          "QUJD",
          "QUI",
          "====",
          "0f6c1d5e-3a41-11ef-9c3e-0242ac120003",
          "0F6C1D5E-3A41-11EF-9C3E-0242AC120003",
          "0f6c1d5e3a4111ef9c3e0242ac120003");

  private Probes() {}

  /** All probes for two schemas that ought to be equal. */
  static List<String> of(FileSchema one, FileSchema other) {
    Set<Integer> lengths = new TreeSet<>();
    Set<String> probes = new LinkedHashSet<>(SEEN);
    for (FileSchema schema : List.of(one, other)) {
      for (Document document : schema.documents()) {
        for (Element facet : elements(document, "enumeration")) {
          probes.add(facet.getAttribute("value"));
        }
        for (String name : List.of("length", "minLength", "maxLength", "totalDigits")) {
          for (Element facet : elements(document, name)) {
            int bound = Integer.parseInt(facet.getAttribute("value"));
            lengths.addAll(List.of(Math.max(0, bound - 1), bound, bound + 1));
          }
        }
      }
    }
    for (FileSchema schema : List.of(one, other)) {
      for (Document document : schema.documents()) {
        for (Element facet : elements(document, "pattern")) {
          Matcher bounds = REPETITION.matcher(facet.getAttribute("value"));
          while (bounds.find()) {
            int bound = Integer.parseInt(bounds.group(1));
            lengths.addAll(List.of(bound, bound + 1));
          }
        }
      }
    }
    for (int length : lengths) {
      probes.add("Я".repeat(length));
      if (length < 30) {
        probes.add("1".repeat(length));
        probes.add("\u0661".repeat(length));
      }
    }
    return List.copyOf(probes);
  }

  /** How often to repeat an element: each side of every bound on occurrence above one. */
  static List<Integer> repetitions(FileSchema one, FileSchema other) {
    Set<Integer> bounds = new TreeSet<>();
    for (FileSchema schema : List.of(one, other)) {
      for (Document document : schema.documents()) {
        for (Element declaration : elements(document, "element")) {
          String bound = declaration.getAttribute("maxOccurs");
          if (!bound.isEmpty() && !bound.equals("unbounded") && !bound.equals("1")) {
            bounds.add(Integer.parseInt(bound));
            bounds.add(Integer.parseInt(bound) + 1);
          }
        }
      }
    }
    return List.copyOf(bounds);
  }

  static List<Element> under(Element parent, String localName) {
    var nodes = parent.getElementsByTagNameNS(XSD, localName);
    return java.util.stream.IntStream.range(0, nodes.getLength())
        .mapToObj(i -> (Element) nodes.item(i))
        .toList();
  }

  static List<Element> elements(Document document, String localName) {
    var nodes = document.getElementsByTagNameNS(XSD, localName);
    return java.util.stream.IntStream.range(0, nodes.getLength())
        .mapToObj(i -> (Element) nodes.item(i))
        .toList();
  }
}
