package org.kontingent.hub.platform.adapter.jaxb;

import jakarta.xml.bind.annotation.adapters.XmlAdapter;

/** Binds {@code xs:integer} of few digits to an integer instead of an arbitrarily large number. */
public final class IntegerAdapter extends XmlAdapter<String, Integer> {
  @Override
  public Integer unmarshal(String text) {
    return text == null ? null : Integer.valueOf(text.strip());
  }

  @Override
  public String marshal(Integer number) {
    return number == null ? null : number.toString();
  }
}
