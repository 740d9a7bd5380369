-- Writes a file piece by piece beside its place, and puts it there with the last one.
-- KEYS[1]  list  the pieces written so far
-- KEYS[2]  list  the whole file
-- ARGV[1]  which piece this is, from 0; the first begins anew
-- ARGV[2]  how many there are
-- ARGV[3]  the piece
-- ARGV[4]  how long an unfinished file is remembered, milliseconds
-- returns  1, or 0 where this is not the next piece
if ARGV[1] == '0' then
  redis.call('DEL', KEYS[1])
end
if redis.call('LLEN', KEYS[1]) ~= tonumber(ARGV[1]) then
  return 0
end
redis.call('RPUSH', KEYS[1], ARGV[3])
if tonumber(ARGV[1]) + 1 == tonumber(ARGV[2]) then
  redis.call('PERSIST', KEYS[1])
  redis.call('RENAME', KEYS[1], KEYS[2])
else
  redis.call('PEXPIRE', KEYS[1], ARGV[4])
end
return 1
