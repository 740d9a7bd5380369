-- Replaces what is known of how a number stands, where nobody has changed it meanwhile.
-- KEYS[1]  hash  how the centre's numbers stand
-- ARGV[1]  number
-- ARGV[2]  what must be there, '' for nothing
-- ARGV[3]  what is to be there, '' for nothing
-- returns  1 where it was replaced, 0 where somebody was faster
if (redis.call('HGET', KEYS[1], ARGV[1]) or '') ~= ARGV[2] then
  return 0
end
if ARGV[3] == '' then
  redis.call('HDEL', KEYS[1], ARGV[1])
else
  redis.call('HSET', KEYS[1], ARGV[1], ARGV[3])
end
return 1
