-- One name for "octets of any length" in all scripts: H2 has BLOB, PostgreSQL gets it here.
CREATE DOMAIN blob AS bytea;
