-- Lets the states of accepted messages grow; a late or repeated status changes nothing.
-- KEYS     hashes  the messages, one for each status; the same message may stand here several times
-- ARGV     for each: the new state, SENT, DELIVERED or READ
-- returns  the positions (from 1) of messages that were not accepted yet and want a closer look
local order = {ACCEPTED = 1, SENT = 2, DELIVERED = 3, READ = 4, DEAD = 5}
local closer = {}
for i, message in ipairs(KEYS) do
  local state = redis.call('HGET', message, 'state')
  local before = state and order[state]
  if before and order[ARGV[i]] > before then
    redis.call('HSET', message, 'state', ARGV[i])
  elseif state and not before then
    closer[#closer + 1] = i
  end
end
return closer
