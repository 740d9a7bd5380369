-- Writes down how an attempt at an errand ended.
-- KEYS[1]  sorted set  errands by when they may be run next
-- KEYS[2]  hash        the errand
-- KEYS[3]  stream      the lane that is told of the end (any key of the centre where it goes on)
-- ARGV[1]  the errand's name
-- ARGV[2]  the attempt that is settled
-- ARGV[3]  when the next attempt may begin, epoch milliseconds; '' where the errand is over
-- ARGV[4]  the arrival that tells of the end, JSON; '' where the errand goes on
-- returns  'SETTLED'; 'NOT_OURS' where another attempt has begun; 'GONE' where there is no such errand any more
local attempt = redis.call('HGET', KEYS[2], 'attempt')
if not attempt then
  return 'GONE'
end
if attempt ~= ARGV[2] then
  return 'NOT_OURS'
end
if ARGV[3] ~= '' then
  redis.call('ZADD', KEYS[1], ARGV[3], ARGV[1])
  return 'SETTLED'
end
redis.call('ZREM', KEYS[1], ARGV[1])
redis.call('DEL', KEYS[2])
redis.call('XADD', KEYS[3], '*', 'a', ARGV[4])
return 'SETTLED'
