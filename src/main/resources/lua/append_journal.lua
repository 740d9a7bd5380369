-- Appends lines to a journal and forgets the oldest lines beyond its limit.
-- KEYS[1]  list    the journal
-- ARGV[1]  how many lines are kept
-- ARGV[2…] the lines, oldest first, 500 at most
-- returns  the number of lines before any were forgotten
local lines = redis.call('RPUSH', KEYS[1], unpack(ARGV, 2))
redis.call('LTRIM', KEYS[1], -tonumber(ARGV[1]), -1)
return lines
