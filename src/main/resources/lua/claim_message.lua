-- Marks the next message to a party as being sent, before the HTTP call.
-- KEYS[1]  sorted set  due parties of the queue
-- KEYS[2]  sorted set  parties with a message under way, by when that is given up
-- KEYS[3]  list        the party's message ids in this queue
-- KEYS[4]  hash        the message
-- ARGV[1]  party
-- ARGV[2]  message id, expected at the head of the list
-- ARGV[3]  now, epoch milliseconds
-- ARGV[4]  when the call is given up, epoch milliseconds
-- ARGV[5]  until when a lost call waits for a status, epoch milliseconds
-- returns  {'CLAIMED', attempt, state before}, or {'LATER'} where it is not its time: then the due time is moved
if redis.call('LINDEX', KEYS[3], 0) ~= ARGV[2] then
  if redis.call('LLEN', KEYS[3]) == 0 then
    redis.call('ZREM', KEYS[1], ARGV[1])
  end
  return {'LATER'}
end
local now = tonumber(ARGV[3])
local under_way = tonumber(redis.call('ZSCORE', KEYS[2], ARGV[1]) or '0')
local not_before = tonumber(redis.call('HGET', KEYS[4], 'not_before') or '0')
local wait = math.max(under_way, not_before)
if wait > now then
  redis.call('ZADD', KEYS[1], wait, ARGV[1])
  return {'LATER'}
end
local state = redis.call('HGET', KEYS[4], 'state')
if state == 'SENDING' then
  redis.call('HSET', KEYS[4], 'state', 'UNKNOWN', 'reason', 'sender lost', 'not_before', ARGV[5])
  redis.call('ZREM', KEYS[2], ARGV[1])
  redis.call('ZADD', KEYS[1], ARGV[5], ARGV[1])
  return {'LATER'}
end
local attempt = redis.call('HINCRBY', KEYS[4], 'attempt', 1)
redis.call('HSET', KEYS[4], 'state', 'SENDING')
redis.call('ZADD', KEYS[2], ARGV[4], ARGV[1])
redis.call('ZADD', KEYS[1], ARGV[4], ARGV[1])
return {'CLAIMED', tostring(attempt), state}
