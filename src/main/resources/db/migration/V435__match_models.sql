-- Versions of the model by which records are told to be of one child (registry.md 6.3). Never changed
-- but for the states they go through; exactly one is adopted.
create table registry_match_model (
  number integer not null primary key,
  origin varchar(16) not null,
  state varchar(16) not null,
  -- 1 for the one adopted, else null.
  in_force integer unique,
  -- The version whose thresholds were changed.
  based_on integer references registry_match_model (number),
  -- How many records it was estimated from.
  records bigint not null,
  link_probability double precision,
  review_probability double precision,
  review_per_thousand double precision,
  -- Which rules judge by it; another release may have others.
  rules integer not null,
  fingerprint varchar(64),
  -- The model's text, compressed.
  contents blob,
  ordered_by varchar(250) not null,
  reason varchar(500) not null,
  ordered_at timestamp(6) with time zone not null,
  made_at timestamp(6) with time zone,
  -- Why it could not be made.
  failure varchar(40),
  -- What adopting it would do, counted on a sample: numbers only.
  preview varchar(2000),
  adopted_by varchar(250),
  adopted_at timestamp(6) with time zone,
  -- Since when all strands have keys by it, and stand where it puts them.
  keyed_at timestamp(6) with time zone,
  regrouped_at timestamp(6) with time zone
);

-- By which version a strand's keys were made, and by which it was put where it stands; 0 is none.
-- Whatever stands here already was judged by the model shipped, which becomes version 1.
alter table registry_strand add column keyed integer default 1 not null;
alter table registry_strand add column judged integer default 1 not null;
