-- For wrk: walks through the addresses of one kind, each in turn, and prints one line of figures.
-- Takes the file of addresses (kind, address and, where it is posted, a body), the kind, "html", "json" or "csv", and how many at most.
local addresses = {}
local at = 0
local threads = {}

function setup(thread)
  thread:set("number", #threads)
  table.insert(threads, thread)
end

local function as(path, format)
  path = path:gsub("[\128-\255]", function(byte) return string.format("%%%02X", byte:byte()) end)
  if format == "html" then return path end
  local bare, query = path:match("^([^?]*)(.*)$")
  if bare == "/" then bare = "/index" end
  -- Pages of data are twice as long.
  if format == "json" then
    query = query:gsub("page=(%d+)", function(page) return "page=" .. math.ceil(page / 2) end)
  end
  return bare .. "." .. format .. query
end

function init(arguments)
  local file, kind, format, most = arguments[1], arguments[2], arguments[3], tonumber(arguments[4] or 1000)
  for line in io.lines(file) do
    local its, path, body = line:match("^([^\t]+)\t([^\t]+)\t?(.*)$")
    if its == kind and #addresses < most then
      local posted = body ~= ""
      table.insert(addresses, wrk.format(posted and "POST" or "GET", as(path, format), {
        ["Host"] = wrk.host .. ":" .. wrk.port,
        ["Accept-Encoding"] = "gzip",
        ["Accept-Language"] = "en",
        ["Content-Type"] = posted and "application/json" or nil,
      }, posted and body or nil))
    end
  end
  if #addresses == 0 then error("no address of the kind " .. kind) end
  at = number * math.floor(#addresses / 2)
end

function request()
  at = at % #addresses + 1
  return addresses[at]
end

-- requests a second, p50 and p99 in milliseconds, bytes an answer, failures, answers
function done(summary, latency)
  local failed = summary.errors.status + summary.errors.connect + summary.errors.read
    + summary.errors.write + summary.errors.timeout
  io.write(string.format("%.0f %.2f %.2f %.0f %d %d\n",
    summary.requests / (summary.duration / 1e6), latency:percentile(50) / 1000,
    latency:percentile(99) / 1000, summary.bytes / math.max(summary.requests, 1), failed,
    summary.requests))
end
