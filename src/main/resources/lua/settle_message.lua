-- Writes down what became of an attempt to send.
-- KEYS[1]  hash        the message
-- KEYS[2]  sorted set  parties with a message under way
-- KEYS[3]  list        the party's urgent message ids
-- KEYS[4]  list        the party's bulk message ids
-- KEYS[5]  sorted set  due parties, urgent
-- KEYS[6]  sorted set  due parties, bulk
-- KEYS[7]  list        dead messages
-- KEYS[8]  stream      the lane that is told of a dead message
-- KEYS[9]  string      Meta's name of the message → ours
-- ARGV[1]  party
-- ARGV[2]  message id
-- ARGV[3]  attempt that is settled; '' where a status settles whatever attempt is open
-- ARGV[4]  new state: ACCEPTED or beyond, QUEUED (try again), UNKNOWN, DEAD
-- ARGV[5]  now, epoch milliseconds
-- ARGV[6]  not before, epoch milliseconds, for QUEUED and UNKNOWN
-- ARGV[7]  wamid or ''
-- ARGV[8]  reason or ''
-- ARGV[9]  arrival to tell of a dead message, JSON, or ''
-- ARGV[10] how long an ended message is remembered, seconds
-- returns  1 where it was settled, 0 where the attempt was settled before
local state = redis.call('HGET', KEYS[1], 'state')
if state ~= 'SENDING' and state ~= 'UNKNOWN' then
  return 0
end
if ARGV[3] ~= '' and redis.call('HGET', KEYS[1], 'attempt') ~= ARGV[3] then
  return 0
end

redis.call('HSET', KEYS[1], 'state', ARGV[4], 'reason', ARGV[8], 'not_before', ARGV[6])
if ARGV[7] ~= '' then
  redis.call('HSET', KEYS[1], 'wamid', ARGV[7])
  redis.call('SET', KEYS[9], ARGV[2], 'EX', ARGV[10])
end

-- While it waits for a status it holds up its own queue by 'not_before', and no urgent message in the other one.
if state == 'SENDING' then
  redis.call('ZREM', KEYS[2], ARGV[1])
end

if ARGV[4] ~= 'QUEUED' and ARGV[4] ~= 'UNKNOWN' then
  redis.call('LREM', KEYS[3], 1, ARGV[2])
  redis.call('LREM', KEYS[4], 1, ARGV[2])
  redis.call('EXPIRE', KEYS[1], ARGV[10])
end
if ARGV[4] == 'DEAD' then
  redis.call('RPUSH', KEYS[7], ARGV[2])
  redis.call('XADD', KEYS[8], '*', 'a', ARGV[9])
end

for queue = 0, 1 do
  if redis.call('LLEN', KEYS[3 + queue]) > 0 then
    redis.call('ZADD', KEYS[5 + queue], ARGV[5], ARGV[1])
  else
    redis.call('ZREM', KEYS[5 + queue], ARGV[1])
  end
end
return 1
