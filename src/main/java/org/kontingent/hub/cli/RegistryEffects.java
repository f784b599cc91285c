package org.kontingent.hub.cli;

import java.util.List;
import org.kontingent.hub.journal.MessageEffects;
import org.kontingent.hub.smev.MessageId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a message did to the registry: the source record it became, and the change of the golden
 * record made when that record was taken in. Ids and numbers only.
 */
final class RegistryEffects implements MessageEffects {
  private final JdbcClient jdbc;

  RegistryEffects(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> of(MessageId message) {
    return jdbc.sql(
            """
            SELECT r.id, min(c.version) AS version, min(c.public_number) AS public_number
            FROM registry_source_record r
            LEFT JOIN registry_change c ON c.pupil = r.linked_to AND c.changed_at >= r.received_at
            WHERE r.message_id = :message
            GROUP BY r.id ORDER BY r.id
            """)
        .param("message", message.value())
        .query(
            (row, number) ->
                "source-record "
                    + row.getString(1)
                    + word(" golden-version ", row.getString(2))
                    + word(" change ", row.getString(3)))
        .list();
  }

  private static String word(String label, String value) {
    return value == null ? "" : label + value;
  }
}
