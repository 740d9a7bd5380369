-- Gives a lane back, so that another instance need not wait for the lease to end.
-- KEYS[1]  string  the lane's lease
-- ARGV[1]  the token of who gives it back
-- returns  1 where it was given back, 0 where it was not theirs any more
if redis.call('GET', KEYS[1]) == ARGV[1] then
  return redis.call('DEL', KEYS[1])
end
return 0
