-- Counts a person as written to outside the window, where the day has room for one more.
-- KEYS[1]  sorted set  people written to, by when they were counted
-- ARGV[1]  person
-- ARGV[2]  now, epoch milliseconds
-- ARGV[3]  since when people count, epoch milliseconds
-- ARGV[4]  for how many there is room
-- returns  '' where the person is counted; else when the one was counted who must be forgotten first, epoch milliseconds
redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', '(' .. ARGV[3])
if redis.call('ZSCORE', KEYS[1], ARGV[1]) then
  return ''
end
local over = redis.call('ZCARD', KEYS[1]) - tonumber(ARGV[4])
if over < 0 then
  redis.call('ZADD', KEYS[1], ARGV[2], ARGV[1])
  return ''
end
return redis.call('ZRANGE', KEYS[1], over, over, 'WITHSCORES')[2] or ARGV[2]
