package org.kontingent.hub.registry.region;

/** The four files of a region, their names, first letters of record ids and columns. */
enum Feed {
  ZAGS(
      'Z',
      "record_id,surname,name,patronymic,sex,birth_date,birth_place,act_number,act_date,"
          + "cert_series,cert_number,cert_date,mother,father"),
  MVD(
      'M',
      "record_id,surname,name,patronymic,sex,birth_date,birth_place,citizenship,doc_type,"
          + "doc_series,doc_number,reg_type,reg_date,address"),
  PFR('P', "record_id,snils,surname,name,patronymic,sex,birth_date,doc_type,doc_series,doc_number"),
  SCHOOL(
      'S',
      "record_id,school_id,class,surname,name,patronymic,sex,birth_date,snils,doc_type,doc_series,"
          + "doc_number,citizenship,address,parent,phone,enrolled");

  final char letter;
  final String header;

  Feed(char letter, String header) {
    this.letter = letter;
    this.header = header;
  }

  /** As written in {@code links.csv}. */
  String source() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  String file() {
    return source() + ".csv";
  }
}
