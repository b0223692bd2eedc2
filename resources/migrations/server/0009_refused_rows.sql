-- Rows whose creation was refused: an edit of one of them is refused too. An older program would tell nobody here what it
-- refused, so it must not open the file any more.

-- step: by the device that was refused, with the operation that made the row
CREATE TABLE refused_row (
    store      BLOB    NOT NULL REFERENCES store_head (store),
    device     BLOB    NOT NULL,
    collection INTEGER NOT NULL,
    row        TEXT    NOT NULL,
    op         TEXT    NOT NULL,
    PRIMARY KEY (store, device, collection, row)
) STRICT, WITHOUT ROWID;

-- step: what was refused before, as far as it can be read; LIMIT keeps it to one body at a time, and each read once
INSERT OR IGNORE INTO refused_row (store, device, collection, row, op)
SELECT store, device, collection, lower(row), lower(op)
FROM (
    SELECT refused.store AS store, refused.device AS device, refused.op AS op,
           CASE WHEN change.type = 'object' THEN json_extract(change.value, '$.c') END AS collection,
           CASE WHEN change.type = 'object' THEN json_extract(change.value, '$.r') END AS row,
           CASE WHEN change.type = 'object' THEN json_type(change.value, '$.new') END AS made
    FROM (
        SELECT store, device, body, json_extract(body, '$.op') AS op
        FROM (
            SELECT p.store AS store, r.device AS device,
                   CASE WHEN json_valid(CAST(p.body AS TEXT)) THEN CAST(p.body AS TEXT) ELSE '{}' END AS body
            FROM pushed p INDEXED BY pushed_quarantined
            CROSS JOIN replica r ON r.store = p.store AND r.replica = p.replica
            WHERE p.seq IS NULL
            LIMIT -1
        )
        LIMIT -1
    ) AS refused
    CROSS JOIN json_each(refused.body, '$.ch') AS change
)
WHERE made = 'true' AND typeof(collection) = 'integer' AND collection > 0
  AND typeof(row) = 'text' AND length(row) = 36 AND row GLOB '*-*-*-*-*'
  AND typeof(op) = 'text' AND length(op) = 36 AND op GLOB '*-*-*-*-*';
