"""The station's client of the centre: every request a station makes, and what it may be answered.

Requests carry `Madang-Wire: 1` and, but for the enrolment, `Authorization: Bearer TOKEN`. Bodies of
requests and the answers of the feed are deterministic CBOR (`application/cbor`); all other answers
are JSON, an error `{"error": WORD, ...}`.

    POST /v1/enrol  {v: 1, code: tstr, public_key: bstr(32)}
        200 {"station", "place", "kind", "token", "origin", "vkey"}; the same code with the same key
            again answers the same with a new token (the first answer may have been lost)
        403 {"error": "code"}  wrong, used or expired

    GET  /v1/stations/{s}/head
        200 {"seq": n, "head": hex}  n = 0 and h0 = SHA-256(public key) when nothing was sent

    POST /v1/stations/{s}/entries  {v: 1, entries: [[entry, body, salt], ...], sig}
        at most 1,000 entries or 1 MiB; sig = the station's signature of the last entry's head
        200 {"through": n}                      n = the last number the centre holds, a replay too
        409 {"error": "gap", "next": n}         send from n
        409 {"error": "equivocation", "seq": n} nothing was overwritten; this station stops sending
        400 {"error": ...}                      malformed; 413 too large

    PUT  /v1/stations/{s}/subjects/{uuid}  {v: 1, salt: bstr(16), record: bstr}
        204; 410 when the subject was erased

    GET  /v1/feed?since=N&epoch=E   the first time without `epoch`
        200 {v: 1, epoch: tstr, cursor: N, rows: [[record, key, body or null], ...]}  in order, at
            most 1,000; `cursor` is the last row's; no rows and the same cursor when there is
            nothing new; a null body is a tombstone
        410 {v: 1, epoch: tstr, cursor: N, snapshot: [[record, key, body], ...]}  another epoch, an
            outdated cursor or none: replaces everything that came by the feed

    POST /v1/stations/{s}/health  {v: 1, waiting: uint, oldest_ms: uint or null, page: tstr}
        204

    Everywhere: 401 and 403 (token unknown, station revoked), 426 {"error": "wire"} (version not
    accepted), 429 with `Retry-After: SECONDS`, 5xx.
"""
