-- The moment after which a question is of no use to the one who asked (EOL in the signed message).
ALTER TABLE exchange_question ADD COLUMN end_of_life timestamp(6) with time zone;
