-- For wrk: walks through the addresses of one kind, each in turn, and prints one line of figures.
-- Takes the file of addresses, the kind, and "html", "json" or "csv".
local addresses = {}
local at = 0
local threads = {}

function setup(thread)
  thread:set("number", #threads)
  table.insert(threads, thread)
end

local function as(path, format)
  if format == "html" then return path end
  local bare, query = path:match("^([^?]*)(.*)$")
  if bare == "/" then bare = "/index" end
  return bare .. "." .. format .. query
end

function init(arguments)
  local file, kind, format = arguments[1], arguments[2], arguments[3]
  for line in io.lines(file) do
    local its, path = line:match("^([^\t]+)\t(.+)$")
    if its == kind then
      table.insert(addresses, wrk.format("GET", as(path, format), {
        ["Host"] = wrk.host .. ":" .. wrk.port,
        ["Accept-Encoding"] = "gzip",
        ["Accept-Language"] = "en",
      }))
    end
  end
  if #addresses == 0 then error("no address of the kind " .. kind) end
  at = number * math.floor(#addresses / 2)
end

function request()
  at = at % #addresses + 1
  return addresses[at]
end

-- requests a second, p50 and p99 in milliseconds, bytes an answer, failures
function done(summary, latency)
  local failed = summary.errors.status + summary.errors.connect + summary.errors.read
    + summary.errors.write + summary.errors.timeout
  io.write(string.format("%.0f %.2f %.2f %.0f %d\n",
    summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000,
    latency:percentile(99) / 1000, summary.bytes / math.max(summary.requests, 1), failed))
end
