-- Replays prepared requests in their order, over and over. Its argument is the path of the requests; each thread has a file of
-- its own, which ends in the thread's number. A request ends with its empty line: none of them has a body.

local threads = 0

function setup(thread)
   thread:set("number", threads)
   threads = threads + 1
end

function init(arguments)
   local file = assert(io.open(arguments[1] .. "." .. number, "rb"))
   local text = file:read("*a")
   file:close()
   requests = {}
   local start = 1
   while true do
      local _, last = text:find("\r\n\r\n", start, true)
      if not last then break end
      requests[#requests + 1] = text:sub(start, last)
      start = last + 1
   end
   count = #requests
   -- wrk asks the first thread for a request that it only looks at and never sends.
   current = number == 0 and -1 or 0
end

function request()
   current = current + 1
   if current > count then current = 1 end
   return requests[current == 0 and 1 or current]
end

function done(summary, latency)
   local errors = summary.errors
   print(string.format(
      "replay %d %d %d %d %d %d %d %d %d", summary.requests, summary.duration, errors.status,
      errors.connect, errors.read, errors.write, errors.timeout, latency:percentile(50), latency:percentile(99)))
end
