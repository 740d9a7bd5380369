-- Writes down what became of an attempt to send, as the call's answer or a status tells it.
-- KEYS[1]  hash        the message
-- KEYS[2]  sorted set  parties with a message under way
-- KEYS[3]  list        the party's urgent message ids
-- KEYS[4]  list        the party's bulk message ids
-- KEYS[5]  sorted set  due parties, urgent
-- KEYS[6]  sorted set  due parties, bulk
-- KEYS[7]  list        dead messages
-- KEYS[8]  stream      the lane that is told of a dead message
-- KEYS[9]  string      Meta's name of the message → ours
-- KEYS[10] hash        the party's pace
-- ARGV[1]  party
-- ARGV[2]  message id
-- ARGV[3]  attempt that is settled; '' where a status tells it
-- ARGV[4]  new state: ACCEPTED or beyond, QUEUED (try again), UNKNOWN, DEAD
-- ARGV[5]  now, epoch milliseconds
-- ARGV[6]  not before, epoch milliseconds, for QUEUED and UNKNOWN
-- ARGV[7]  wamid or ''
-- ARGV[8]  reason or ''
-- ARGV[9]  arrival to tell of a dead message, JSON, or ''
-- ARGV[10] how long an ended message is remembered, seconds
-- ARGV[11] how often in a row the party was refused for its pace, or '' where that is as before
-- ARGV[12] how long that is remembered, milliseconds
-- ARGV[13] '1' where only a template may go from now on
-- returns  1 where it was settled, 0 where it was settled before or is about another attempt
local message = redis.call('HMGET', KEYS[1], 'state', 'attempt', 'wamid', 'failed', 'doubtful', 'queue')
local state, wamid, failed, doubtful = message[1], message[3], message[4], message[5]
local open = state == 'SENDING' or state == 'UNKNOWN'
local fails = ARGV[4] == 'DEAD' or ARGV[4] == 'QUEUED'

if ARGV[3] ~= '' then
  if not open or message[2] ~= ARGV[3] then
    return 0
  end
else
  -- A failure counts where it is certain whose it is: of the attempt that Meta named so, or of the only one.
  if failed == ARGV[7] or (fails and wamid and wamid ~= ARGV[7]) or (fails and not wamid and doubtful) then
    return 0
  end
  if not open and not (fails and (state == 'ACCEPTED' or state == 'SENT')) then
    return 0
  end
end

redis.call('HSET', KEYS[1], 'state', ARGV[4], 'reason', ARGV[8], 'not_before', ARGV[6])
if ARGV[7] ~= '' then
  if fails then
    redis.call('HSET', KEYS[1], 'failed', ARGV[7])
    redis.call('HDEL', KEYS[1], 'wamid')
  else
    redis.call('HSET', KEYS[1], 'wamid', ARGV[7])
    redis.call('SET', KEYS[9], ARGV[2], 'EX', ARGV[10])
  end
end
if ARGV[13] == '1' then
  redis.call('HSET', KEYS[1], 'closed', '1')
end
if ARGV[11] ~= '' then
  redis.call('HSET', KEYS[10], 'refused', ARGV[11], 'rest_until', ARGV[6])
  redis.call('PEXPIRE', KEYS[10], ARGV[12])
end

-- While it waits for a status it holds up its own queue by 'not_before', and no urgent message in the other one.
if state == 'SENDING' then
  redis.call('ZREM', KEYS[2], ARGV[1])
end

if ARGV[4] == 'QUEUED' and not open then
  redis.call('LPUSH', message[6] == 'bulk' and KEYS[4] or KEYS[3], ARGV[2])
  redis.call('PERSIST', KEYS[1])
elseif ARGV[4] ~= 'QUEUED' and ARGV[4] ~= 'UNKNOWN' then
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
