-- Takes arrivals of one centre in, each WhatsApp message once.
-- KEYS[1]     sorted set  ledger: messages without a recorded end, by deadline
-- KEYS[2..]   in pairs: the lane's stream; the message's fate (string), or the stream again where it needs no memory
-- ARGV[1]     deadline of the ledger, epoch milliseconds
-- ARGV[2]     how long a message is remembered, milliseconds
-- ARGV[3..]   in pairs: the wamid, or '' where the arrival needs no memory; the arrival as JSON
-- returns     how many were new
local fresh = 0
for i = 3, #ARGV, 2 do
  local stream, fate = KEYS[i - 1], KEYS[i]
  local wamid = ARGV[i]
  local new = wamid == '' or redis.call('SET', fate, 'OPEN', 'NX', 'PX', ARGV[2])
  if new then
    redis.call('XADD', stream, '*', 'a', ARGV[i + 1])
    fresh = fresh + 1
    if wamid ~= '' then
      redis.call('ZADD', KEYS[1], ARGV[1], wamid)
    end
  end
end
return fresh
