-- Replaces the state of a bucket of tokens where nobody has changed it meanwhile.
-- KEYS[1]  string  the bucket
-- ARGV[1]  the state that must be there, '' for none
-- ARGV[2]  the new state
-- ARGV[3]  how long it is of use, milliseconds
-- returns  1 where it was replaced, 0 where somebody was faster
if (redis.call('GET', KEYS[1]) or '') ~= ARGV[1] then
  return 0
end
redis.call('SET', KEYS[1], ARGV[2], 'PX', ARGV[3])
return 1
