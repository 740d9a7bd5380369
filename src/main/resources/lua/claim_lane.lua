-- Takes a lane that nobody holds, or keeps one that is held already.
-- KEYS[1]  string   the lane's lease: the owner's token, expires
-- KEYS[2]  counter  the lane's epoch: how often it changed hands
-- ARGV[1]  the instance that asks
-- ARGV[2]  the token that it holds, or ''
-- ARGV[3]  how long the lease lasts, milliseconds
-- returns  the token now held, or '' where another instance holds the lane
local holder = redis.call('GET', KEYS[1])
if holder and holder ~= ARGV[2] then
  return ''
end
if holder then
  redis.call('PEXPIRE', KEYS[1], ARGV[3])
  return holder
end
local token = redis.call('INCR', KEYS[2]) .. '@' .. ARGV[1]
redis.call('SET', KEYS[1], token, 'PX', ARGV[3])
return token
