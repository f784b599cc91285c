package org.kontingent.hub.platform.xml;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImpossibleNamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "<xmlns:a/>",
        "<a xmlns:xmlns='urn:x'/>",
        "<a xmlns:b='http://www.w3.org/2000/xmlns/'/>",
        "<a xmlns:xml='urn:x'/>",
        "<b:a xmlns:b='http://www.w3.org/XML/1998/namespace'/>",
        "<a xmlns:=''/>",
        "<a :b='c'/>",
        "<a: xmlns:a='urn:a'/>",
        "<a xmlns:b=''><b:c/></a>",
      })
  void namesThatNoTreeCanHoldAreRefusedAsXml(String document) {
    assertThatThrownBy(() -> HardenedXml.parse(document.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(XmlRefused.class);
  }
}
