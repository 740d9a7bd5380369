-- Tells that an instance lives, forgets the dead, and counts the living.
-- KEYS[1]  sorted set  instances by their last sign of life
-- ARGV[1]  the instance
-- ARGV[2]  after how many milliseconds of silence an instance counts as dead
-- returns  how many instances live
local time = redis.call('TIME')
local now = time[1] * 1000 + math.floor(time[2] / 1000)
redis.call('ZADD', KEYS[1], now, ARGV[1])
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', now - tonumber(ARGV[2]))
return redis.call('ZCARD', KEYS[1])
