"""Fetch: get one document, politely and within bounds, and say when to ask again.

    schedule, state   pure: when to poll next, what a poll leaves in its source's row
    robots            pure: what a robots.txt allows (RFC 9309), by protego
    fallback          pure: when a source is given up for another place of its site, and which
    outage            pure: is it our own line that fails? For a night nobody is asked less for it
    http              fetch(Request) -> Fetched | NotModified | Postponed, or FetchError
      options         how all documents are fetched: bounds, proxy, our name
      answers         pure: what an answer comes to
      hops            what is sent to each address on the way; where redirects lead
      onward          pure: where a page that is a signpost (<meta http-equiv=refresh>) leads
      politeness      connections, spacing and rest (Retry-After), by host
      tidy            repairs malformed answers before the parser sees them
      transport       aiohttp's connections under httpx's API; one pool, one TLS context
      guard           which addresses are never connected to
      body            read within a bound, decoded, and what is wrong with it
      headers         pure: freshness, Retry-After, validators
      decode          gzip, deflate, br, zstd with a bound
      reasons         why it failed, in a line without secrets
    file              file:// documents and folders

**Transport.** CPU of one request of 22 KB over loopback, 64 in flight (two cores, Python 3.11;
`python -m tests.benchmarks.transport` measures it again):

    httpx 0.28, its own pool            4.3 - 5.9 ms
    httpx over httpx-aiohttp 0.2        0.50 - 0.57
    httpx over pyreqwest 0.15           0.50 - 0.56
    bare aiohttp 3.14                   0.08 - 0.16
    HttpFetcher, everything below       0.45 - 0.52

Our client hands a request straight to our transport, without httpx's own work on the way (three
sets of header fields, redirects, passwords, cookies, four wrapped iterators): that saves another
0.1 of 0.27 ms, on a machine nearly twice as fast.

So: httpx's client, requests and responses, with aiohttp (a decade old, in steady release, funded)
underneath. We join the two ourselves (`transport`). httpx-aiohttp passes URLs as text, which
aiohttp re-quotes (`/a%2Cb?sig=a%2Fb` went out as `/a,b?sig=a/b`), and reports resets as connect
timeouts. pyreqwest is as fast, but shows no address before it connects, so it could not be guarded.

**Sloppy servers.** aiohttp's C parser takes bare line feeds and missing reasons, and refuses what
every browser reads: `X-Powered : php`, a line without a colon, a length given twice, a comment that
a cache appends after the body. `tidy` sits in front of that parser, repairs the head and cuts the
body to its length: 10 us an answer, 25 if it has to repair. So no document is requested twice.

**Guard.** aiohttp's `socket_factory` sees each resolved address just before the connection is
made, literals included (a resolver of ours would not be asked about those), so there is no gap
between check and connection, and every redirect hop passes it. Of several addresses of a name the
public ones are used. With `http.proxy` the proxy resolves and connects: then its own address is
allowed, and we can refuse only targets that are private by their spelling (localhost, 10.0.0.1,
0x7f.1). A name that resolves to a private address is the proxy's to refuse.

**Identity.** Validators go back verbatim, both of them, at every hop. After eight days the document
is asked for unconditionally. A body whose end is missing (the connection broke, the compression is
cut short) is passed on with a note and without validators, so that the next poll gets the whole.
Nor are the validators of a document kept that was reached through a <meta refresh>: they would be
sent to the page with the refresh.
Configured header fields and credentials go to the origin of the configured URL only (or to its
https twin), also after a redirect was adopted; `Accept`, `Accept-Language` and the user agent go
along. No cookies, no Referer, nothing from the environment. URLs go out as they are written.

**Bounds.** `timeout` is over all hops and the whole body, but not over the wait for our own slot.
`max_bytes` holds on the wire and after decompression; 256 header fields of 32 KB; ten redirects;
30 days of Retry-After; any other wish of a publisher counts for at most a day.

**Hosts.** A host is its name, with the port where it is not 80 or 443: http and https of one site
are one host, two ports of one machine are two. 429 and 503 with Retry-After rest the whole host, on
any path and hop; without it, only the source backs off. Spacing and rest are kept for the hosts
that need them, so memory does not grow over months. Idle connections close after 2 s: polls are
minutes apart, and after a round over thousands of hosts each connection would be an open file.

**DNS** is asked in daemon threads of its own: the default executor has six on two cores, and dead
names that take 10 s each would hold up the database work that shares it, and the exit.

**TLS** trusts Mozilla's list (certifi) and the machine's own.

What it does not do: judge the body (an empty 200, HTML, a gzip file are the parser's), store
anything, retry, run JavaScript, log in, speak HTTP/2 or 0.9, read malformed chunks.
"""

import sys

# httpx has a command line, and where rich and click are installed imports it, with all of pygments:
# 4 MB and 50 ms at each start for what nobody here runs. None makes it do without, as where its
# extra `cli` is missing.
sys.modules["httpx._main"] = None  # type: ignore[assignment]
