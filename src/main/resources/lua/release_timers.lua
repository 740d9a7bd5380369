-- Moves due timers into the lanes that they belong to.
-- KEYS[1]   sorted set  timer ids by when they are due
-- KEYS[2]   hash        timer id → lane, colon, arrival as JSON
-- KEYS[3..] streams     the lanes, lane 0 first
-- ARGV[1]   now, epoch milliseconds
-- ARGV[2]   how many at the most
-- returns   how many were moved
local due = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[2])
for _, id in ipairs(due) do
  local what = redis.call('HGET', KEYS[2], id)
  if what then
    local lane, arrival = string.match(what, '^(%d+):(.*)$')
    redis.call('XADD', KEYS[3 + tonumber(lane)], '*', 'a', arrival)
    redis.call('HDEL', KEYS[2], id)
  end
  redis.call('ZREM', KEYS[1], id)
end
return #due
