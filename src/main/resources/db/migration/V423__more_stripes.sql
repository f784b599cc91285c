-- 8192 rows to lock instead of 1024: a claim locks a dozen more keys, and strangers should not meet.
insert into registry_key_stripe (stripe)
select eighths.n * 1024 + s.stripe
from registry_key_stripe s
cross join (values (1), (2), (3), (4), (5), (6), (7)) as eighths (n);
