-- Lets the states of accepted messages grow and counts what is billed, each message once; a late or repeated status changes nothing.
-- KEYS     in pairs: the message (hash), the same one may stand here several times; what the month has cost (hash)
-- ARGV     in threes: the new state, SENT, DELIVERED or READ; Meta's name of the message; the category it is billed as, or ''
-- returns  the positions (from 1) of messages under way, which want a closer look
local order = {ACCEPTED = 1, SENT = 2, DELIVERED = 3, READ = 4, DEAD = 5}
local closer = {}
for i = 1, #KEYS / 2 do
  local message, month = KEYS[2 * i - 1], KEYS[2 * i]
  local state, wamid, category = ARGV[3 * i - 2], ARGV[3 * i - 1], ARGV[3 * i]
  local known = redis.call('HMGET', message, 'state', 'failed', 'billed', 'case')
  if known[1] and known[2] ~= wamid then
    if category ~= '' and not known[3] then
      redis.call('HSET', message, 'billed', category)
      redis.call('HINCRBY', month, category, 1)
      if known[4] then
        redis.call('HINCRBY', month, known[4] .. ':' .. category, 1)
      end
    end
    local before = order[known[1]]
    if not before then
      closer[#closer + 1] = i
    elseif order[state] > before then
      redis.call('HSET', message, 'state', state)
    end
  end
end
return closer
