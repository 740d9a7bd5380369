-- Looks at the first message that waits for each of several parties.
-- KEYS     lists  the parties' message ids
-- returns  for each list its first message id, or '' where nothing waits
local heads = {}
for i, list in ipairs(KEYS) do
  heads[i] = redis.call('LINDEX', list, 0) or ''
end
return heads
