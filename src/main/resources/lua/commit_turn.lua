-- Writes one unit of work whole, or nothing of it.
-- KEYS[1]      string  the lane's lease (any key of the centre where the unit is not fenced)
-- KEYS[2..]    every key that is checked or written
-- ARGV[1]      the lease token that must be there, or '' for an unfenced unit
-- ARGV[2]      how many version checks follow, each: index into KEYS, expected version (0 = absent)
-- then         writes, each: command, index into KEYS, number of arguments, arguments
-- returns      'COMMITTED', 'NOT_OWNER', or 'CONFLICT ' and the key that has changed
if ARGV[1] ~= '' and redis.call('GET', KEYS[1]) ~= ARGV[1] then
  return 'NOT_OWNER'
end

local at = 3
for _ = 1, tonumber(ARGV[2]) do
  local key = KEYS[tonumber(ARGV[at])]
  local value = redis.call('GET', key)
  local version = value and string.match(value, '^(%d+):') or '0'
  if version ~= ARGV[at + 1] then
    return 'CONFLICT ' .. key
  end
  at = at + 2
end

while at <= #ARGV do
  local count = tonumber(ARGV[at + 2])
  redis.call(ARGV[at], KEYS[tonumber(ARGV[at + 1])], unpack(ARGV, at + 3, at + 2 + count))
  at = at + 3 + count
end
return 'COMMITTED'
