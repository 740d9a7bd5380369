-- Looks at several messages.
-- KEYS     hashes  the messages
-- returns  for each message its fields and values, one after the other
local messages = {}
for i, message in ipairs(KEYS) do
  messages[i] = redis.call('HGETALL', message)
end
return messages
