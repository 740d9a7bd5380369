-- Marks the next message to a party as being sent, before the HTTP call, and pays for it at the party's pace.
-- KEYS[1]  sorted set  due parties of the queue
-- KEYS[2]  sorted set  parties with a message under way, by when that is given up
-- KEYS[3]  list        the party's message ids in this queue
-- KEYS[4]  hash        the message
-- KEYS[5]  hash        the party's pace
-- ARGV[1]  party
-- ARGV[2]  message id, expected at the head of the list
-- ARGV[3]  now, epoch milliseconds
-- ARGV[4]  when the call is given up, epoch milliseconds
-- ARGV[5]  until when a lost call waits for a status, epoch milliseconds
-- ARGV[6]  how much of a party's time one message takes, milliseconds
-- ARGV[7]  how much time may be borrowed ahead, milliseconds
-- returns  {'CLAIMED', attempt, state before, refusals for pace}, or {'LATER'} where it is not its time: then the due time is moved
if redis.call('LINDEX', KEYS[3], 0) ~= ARGV[2] then
  if redis.call('LLEN', KEYS[3]) == 0 then
    redis.call('ZREM', KEYS[1], ARGV[1])
  end
  return {'LATER'}
end
local now = tonumber(ARGV[3])
local under_way = tonumber(redis.call('ZSCORE', KEYS[2], ARGV[1]) or '0')
local message = redis.call('HMGET', KEYS[4], 'state', 'not_before')
local wait = math.max(under_way, tonumber(message[2] or '0'))
if wait > now then
  redis.call('ZADD', KEYS[1], wait, ARGV[1])
  return {'LATER'}
end
local state = message[1]
if state == 'SENDING' then
  redis.call('HSET', KEYS[4], 'state', 'UNKNOWN', 'reason', 'sender lost', 'not_before', ARGV[5])
  redis.call('ZREM', KEYS[2], ARGV[1])
  redis.call('ZADD', KEYS[1], ARGV[5], ARGV[1])
  return {'LATER'}
end

local pace = redis.call('HMGET', KEYS[5], 'taken_until', 'rest_until', 'refused')
local taken_until = math.max(now, tonumber(pace[1] or '0'))
local rest_until = tonumber(pace[2] or '0')
wait = math.max(taken_until - tonumber(ARGV[7]), rest_until)
if wait > now then
  redis.call('ZADD', KEYS[1], wait, ARGV[1])
  return {'LATER'}
end
taken_until = taken_until + tonumber(ARGV[6])
redis.call('HSET', KEYS[5], 'taken_until', taken_until)
if redis.call('PTTL', KEYS[5]) < taken_until - now then
  redis.call('PEXPIRE', KEYS[5], taken_until - now)
end

local attempt = redis.call('HINCRBY', KEYS[4], 'attempt', 1)
redis.call('HSET', KEYS[4], 'state', 'SENDING')
if state == 'UNKNOWN' then
  redis.call('HSET', KEYS[4], 'doubtful', '1')
end
redis.call('ZADD', KEYS[2], ARGV[4], ARGV[1])
redis.call('ZADD', KEYS[1], ARGV[4], ARGV[1])
return {'CLAIMED', tostring(attempt), state, pace[3] or '0'}
