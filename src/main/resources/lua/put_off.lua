-- Lets a party wait that cannot be written to now, so that it is not in the way of others.
-- KEYS[1]  sorted set  due parties of the queue
-- ARGV[1]  party
-- ARGV[2]  until when, epoch milliseconds
-- returns  1 where it waits, 0 where nothing is due to it any more
return redis.call('ZADD', KEYS[1], 'XX', 'CH', ARGV[2], ARGV[1])
