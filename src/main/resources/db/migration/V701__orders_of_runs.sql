-- Runs ordered by a person stand among the operators' actions.
DROP TABLE task_order;
