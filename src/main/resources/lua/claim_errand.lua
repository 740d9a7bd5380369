-- Takes an errand for a while, so that nobody else runs it at the same time.
-- KEYS[1]  sorted set  errands by when they may be run next
-- KEYS[2]  hash        the errand
-- ARGV[1]  the errand's name
-- ARGV[2]  now, epoch milliseconds
-- ARGV[3]  when the claim ends by itself, epoch milliseconds
-- returns  {attempt, the errand as JSON}, or {} where it is not its time or there is no such errand any more
local due = tonumber(redis.call('ZSCORE', KEYS[1], ARGV[1]) or 'inf')
if due > tonumber(ARGV[2]) then
  return {}
end
local what = redis.call('HGET', KEYS[2], 'what')
if not what then
  redis.call('ZREM', KEYS[1], ARGV[1])
  return {}
end
redis.call('ZADD', KEYS[1], ARGV[3], ARGV[1])
return {tostring(redis.call('HINCRBY', KEYS[2], 'attempt', 1)), what}
