-- Recurring work of the installation. The scheduler's own table: when each task is due, which node
-- has it in hand, and that node's last sign of life.
CREATE TABLE scheduled_tasks (
    task_name            varchar(40)                 NOT NULL,
    task_instance        varchar(40)                 NOT NULL,
    task_data            blob,
    execution_time       timestamp(6) with time zone NOT NULL,
    picked               boolean                     NOT NULL,
    picked_by            varchar(100),
    last_success         timestamp(6) with time zone,
    last_failure         timestamp(6) with time zone,
    consecutive_failures integer,
    last_heartbeat       timestamp(6) with time zone,
    version              bigint                      NOT NULL,
    priority             smallint,
    PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_due ON scheduled_tasks (execution_time);

-- How each task's last run went, or goes: one row per task.
CREATE TABLE task_run (
    task        varchar(40)                 NOT NULL PRIMARY KEY,
    node        varchar(100)                NOT NULL,
    started_at  timestamp(6) with time zone NOT NULL,
    -- Empty while the run goes on, or since its node died.
    ended_at    timestamp(6) with time zone,
    done        bigint                      NOT NULL,
    -- The whole amount; -1 where it is not known.
    expected    bigint                      NOT NULL,
    code        varchar(60),
    succeeded   boolean                     NOT NULL,
    -- The last run that ended well, and since when runs have been failing.
    success_at  timestamp(6) with time zone,
    failing_since timestamp(6) with time zone
);

-- Runs ordered by a person.
CREATE TABLE task_order (
    id         uuid                        NOT NULL PRIMARY KEY,
    task       varchar(40)                 NOT NULL,
    actor      varchar(200)                NOT NULL,
    reason     varchar(1000)               NOT NULL,
    ordered_at timestamp(6) with time zone NOT NULL
);
CREATE INDEX task_order_task ON task_order (task, ordered_at);
