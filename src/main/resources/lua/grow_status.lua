-- Lets the state of an accepted message grow; a late or repeated status changes nothing.
-- KEYS[1]  hash    the message
-- KEYS[2]  list    dead messages
-- KEYS[3]  stream  the lane that is told of a dead message
-- ARGV[1]  message id
-- ARGV[2]  new state: SENT, DELIVERED, READ or DEAD
-- ARGV[3]  reason or ''
-- ARGV[4]  arrival to tell of a dead message, JSON, or ''
-- returns  1 where the state grew, 0 where it did not
local order = {ACCEPTED = 1, SENT = 2, DELIVERED = 3, READ = 4, DEAD = 5}
local before = order[redis.call('HGET', KEYS[1], 'state') or '']
if not before or order[ARGV[2]] <= before then
  return 0
end
if ARGV[2] == 'DEAD' and before >= order.DELIVERED then
  return 0
end
redis.call('HSET', KEYS[1], 'state', ARGV[2], 'reason', ARGV[3])
if ARGV[2] == 'DEAD' then
  redis.call('RPUSH', KEYS[2], ARGV[1])
  redis.call('XADD', KEYS[3], '*', 'a', ARGV[4])
end
return 1
