package org.kontingent.hub.lanes.adapter;

import java.util.Locale;
import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** What the two databases can do differently for the lanes. */
enum LaneDialect {
  /** One statement claims, notes and answers; rows locked by others are skipped. */
  POSTGRESQL,
  /** One process only: candidates are read, then taken if nobody changed them meanwhile. */
  H2;

  static LaneDialect of(DataSource dataSource) {
    try {
      String product =
          JdbcUtils.extractDatabaseMetaData(
              dataSource, metaData -> metaData.getDatabaseProductName());
      return product.toLowerCase(Locale.ROOT).contains("postgresql") ? POSTGRESQL : H2;
    } catch (MetaDataAccessException e) {
      throw new IllegalStateException("the database does not say what it is", e);
    }
  }
}
