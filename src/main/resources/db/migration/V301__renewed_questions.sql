-- A question whose message id grew too old is asked anew under another id. All messages that ask
-- the same question share their origin, the first of them; an answer to any of them ends them all.
ALTER TABLE exchange_question ADD COLUMN origin varchar(36);
ALTER TABLE exchange_question ADD COLUMN renews varchar(36);
ALTER TABLE exchange_question ADD COLUMN renewed_by varchar(36);
UPDATE exchange_question SET origin = message_id;
ALTER TABLE exchange_question ALTER COLUMN origin SET NOT NULL;
CREATE INDEX exchange_question_origin ON exchange_question (origin);
