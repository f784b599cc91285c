-- What was logged before logs were sealed waits for its place like everything else.
INSERT INTO seal_queue (stream, row_id) SELECT 'access', request_id FROM access_log;
INSERT INTO seal_queue (stream, row_id) SELECT 'operator', id FROM operator_action;
