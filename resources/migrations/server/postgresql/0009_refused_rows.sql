-- Rows whose creation was refused; see ../0009_refused_rows.sql.

-- step: by the device that was refused, with the operation that made the row
CREATE TABLE refused_row (
    store      uuid    NOT NULL REFERENCES store_head (store),
    device     uuid    NOT NULL,
    collection integer NOT NULL,
    row_id     uuid    NOT NULL,
    op_id      uuid    NOT NULL,
    PRIMARY KEY (store, device, collection, row_id)
);

-- step: the second wall
ALTER TABLE refused_row ENABLE ROW LEVEL SECURITY;
ALTER TABLE refused_row FORCE ROW LEVEL SECURITY;
CREATE POLICY own_store ON refused_row
    USING (store = nullif(current_setting('forecourt.store', true), '')::uuid);

-- step: what was refused before, store by store because of the wall; a body that cannot be read made nothing. Not every character that is written as \uXXXX can be in a text here
DO $$
DECLARE
    each uuid;
    refused record;
BEGIN
    PERFORM set_config('forecourt.every_store', 'on', true);
    FOR each IN SELECT store FROM store_head LOOP
        PERFORM set_config('forecourt.store', each::text, true);
        FOR refused IN
            SELECT r.device, p.body FROM pushed p JOIN replica r ON r.store = p.store AND r.replica = p.replica
            WHERE p.store = each AND p.seq IS NULL
        LOOP
            BEGIN
                INSERT INTO refused_row (store, device, collection, row_id, op_id)
                SELECT each, refused.device, (change -> 'c')::text::integer,
                       trim(both '"' from (change -> 'r')::text)::uuid,
                       trim(both '"' from read.op::text)::uuid
                FROM (SELECT body -> 'op' AS op, body -> 'ch' AS changes
                      FROM (SELECT regexp_replace(convert_from(refused.body, 'UTF8'),
                                                  '\\u[0-9a-fA-F]{4}', '\\u0001', 'g')::json AS body
                            OFFSET 0) AS text
                      OFFSET 0) AS read,
                     LATERAL json_array_elements(read.changes) AS change
                WHERE (change -> 'new')::text = 'true'
                ON CONFLICT DO NOTHING;
            EXCEPTION WHEN data_exception OR not_null_violation OR program_limit_exceeded THEN
                NULL;
            END;
        END LOOP;
    END LOOP;
    PERFORM set_config('forecourt.store', '', true);
    PERFORM set_config('forecourt.every_store', '', true);
END
$$;
