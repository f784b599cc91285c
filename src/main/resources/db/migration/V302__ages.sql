-- By their age what came to its end years ago is found and forgotten (requests have such an index).
CREATE INDEX exchange_question_asked ON exchange_question (asked_at);
CREATE INDEX exchange_received_at ON exchange_received (received_at);
