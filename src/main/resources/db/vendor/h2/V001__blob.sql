-- H2 knows BLOB by itself; the number is taken so that both databases have the same history.
SELECT 1;
