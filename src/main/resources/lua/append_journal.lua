-- Appends one line to a journal and forgets the oldest lines beyond its limit.
-- KEYS[1]  list    the journal
-- ARGV[1]  the line
-- ARGV[2]  how many lines are kept
-- returns  the number of lines before any were forgotten
local lines = redis.call('RPUSH', KEYS[1], ARGV[1])
redis.call('LTRIM', KEYS[1], -tonumber(ARGV[2]), -1)
return lines
