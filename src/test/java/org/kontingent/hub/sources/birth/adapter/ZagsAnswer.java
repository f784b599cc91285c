package org.kontingent.hub.sources.birth.adapter;

import java.util.ArrayList;
import java.util.List;
import org.kontingent.hub.sources.AChild;

/** Writes answers of ZAGS as text, each part replaceable. */
final class ZagsAnswer {
  private static final String ROOT = "urn://x-artefacts-zags-rogdinf/root/112-51/4.0.1";
  private static final String TYPES = "urn://x-artefacts-zags-rogdinf/types/4.0.1";

  String requestId = AChild.ID.toString();
  String itemId = BirthRecordDialogue.itemId(AChild.ID);
  String outcome = "1";
  final List<Act> acts = new ArrayList<>();

  static ZagsAnswer withoutActs(String outcome) {
    ZagsAnswer answer = new ZagsAnswer();
    answer.outcome = outcome;
    return answer;
  }

  static ZagsAnswer found(Act... acts) {
    ZagsAnswer answer = new ZagsAnswer();
    answer.acts.addAll(List.of(acts));
    return answer;
  }

  String xml() {
    StringBuilder xml = new StringBuilder();
    xml.append("<z:ROGDINFResponse xmlns:z='").append(ROOT).append("' xmlns:f='").append(TYPES);
    xml.append("' ИдЗапрос='").append(requestId);
    xml.append("' ДатаСвед='2026-11-20' КолДок='1' ТипАГСЗапрос='01'>");
    xml.append("<z:СведОтветАГС ИдДок='").append(itemId);
    xml.append("' РезОбраб='").append(outcome).append("'>");
    acts.forEach(act -> xml.append(act.xml()));
    return xml.append("</z:СведОтветАГС></z:ROGDINFResponse>").toString();
  }

  /** One version of an act about the ordinary child. */
  static final class Act {
    String uid = "110169770000100012345";
    String version = "1";
    String versionDate = "2016-05-20";
    String state = "0101";
    String section = "1";
    String date = "<z:ДатаЗапис>2016-05-20</z:ДатаЗапис>";
    String certificates = certificate("1", "IV-МЮ", "123456", "2016-05-20");
    String live = "<z:ЖивМертв>1</z:ЖивМертв>";
    String sex = "<z:Пол>2</z:Пол>";
    String name = name("Берёзкина", "Алёна", "<f:Отчество>Петровна</f:Отчество>");
    String born = "<z:ДатаРождКаленд>2016-05-14</z:ДатаРождКаленд>";
    String place = "<z:МестоРожден ПризнМесто='1' МестоТекст='город Примерск'/>";
    String childAttributes = "";
    String mother = "<z:ПрМать>1</z:ПрМать>";
    String father = "<z:ПрОтец>1</z:ПрОтец>";

    static String certificate(String kind, String series, String number, String date) {
      return ("<z:СвидетРожд ТипСвидет='%s'><f:СерияСвидет>%s</f:СерияСвидет>"
              + "<f:НомерСвидет>%s</f:НомерСвидет>"
              + "<f:ДатаВыдСвидет>%s</f:ДатаВыдСвидет></z:СвидетРожд>")
          .formatted(kind, series, number, date);
    }

    static String name(String surname, String first, String patronymic) {
      return "<f:Фамилия>%s</f:Фамилия><f:Имя>%s</f:Имя>%s".formatted(surname, first, patronymic);
    }

    static String parent(String attributes, String citizenship) {
      return citizenship
          + "<f:ФИО>"
          + name("Берёзкина", "Мария", "<f:ПрОтчество>1</f:ПрОтчество>")
          + "</f:ФИО><f:ДатаРождДок><f:ПрДень>1</f:ПрДень><f:ПрМесяц>1</f:ПрМесяц>"
          + "<f:Год>1990</f:Год></f:ДатаРождДок><f:ПрМестоРожден>1</f:ПрМестоРожден>"
          + attributes
          + "<f:ПрАдрМЖ>1</f:ПрАдрМЖ>";
    }

    String xml() {
      return ("<z:СведРегРожд РазделЕГР='%s' НомерЗаписЕГР='%s' НомАГССвид='123' НомерВерс='%s'"
                  + " ДатаВерс='%s' КодСостСтат='%s'>")
              .formatted(section, uid, version, versionDate, state)
          + date
          + "<z:ОрганЗАГС НаимЗАГС='Примерный отдел ЗАГС' КодЗАГС='R7700001'/>"
          + certificates
          + "<z:ПрдСведРег><z:СчетМатер>2</z:СчетМатер><z:СведРодившемся "
          + childAttributes
          + ">"
          + live
          + sex
          + "<z:ФИОРожд>"
          + name
          + "</z:ФИОРожд>"
          + born
          + place
          + "</z:СведРодившемся>"
          + mother
          + father
          + "<z:ПрСведДокОснОтец>1</z:ПрСведДокОснОтец><z:ПрСведДокРод>1</z:ПрСведДокРод>"
          + "</z:ПрдСведРег></z:СведРегРожд>";
    }
  }
}
