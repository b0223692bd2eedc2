-- Business numbers that no two rows of a store bear, and when the rows were last held against their digest; see
-- ../0007_numbers_and_proof.sql.

-- step: who bears which; a number is borne for good
CREATE TABLE uniq (
    store      uuid    NOT NULL REFERENCES store_head (store),
    series     text    NOT NULL COLLATE "C",
    value      text    NOT NULL COLLATE "C",
    collection integer NOT NULL,
    row_id     uuid    NOT NULL,
    seq        bigint  NOT NULL,
    PRIMARY KEY (store, series, value)
);

-- step: the next number of each count
CREATE TABLE number_series (
    store  uuid   NOT NULL REFERENCES store_head (store),
    series text   NOT NULL COLLATE "C",
    next   bigint NOT NULL,
    PRIMARY KEY (store, series)
);

-- step: which of them a desk may give by itself
CREATE TABLE number_lease (
    store   uuid   NOT NULL REFERENCES store_head (store),
    series  text   NOT NULL COLLATE "C",
    first   bigint NOT NULL,
    count   bigint NOT NULL,
    device  uuid   NOT NULL,
    replica uuid   NOT NULL,
    at      bigint NOT NULL,
    PRIMARY KEY (store, series, first)
);

-- step: when the rows of a store were last read against its digest
CREATE TABLE store_proof (
    store      uuid   NOT NULL PRIMARY KEY REFERENCES store_head (store),
    checked_at bigint NOT NULL
);

-- step: the second wall
DO $$
DECLARE
    walled text;
BEGIN
    FOREACH walled IN ARRAY ARRAY['uniq', 'number_series', 'number_lease', 'store_proof'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
        EXECUTE format('CREATE POLICY own_store ON %I
            USING (store = nullif(current_setting(''forecourt.store'', true), '''')::uuid)', walled);
    END LOOP;
END
$$;

-- step: numbers that were given before, store by store because of the wall; of two orders with one number, the older one has it
DO $$
DECLARE
    each uuid;
BEGIN
    PERFORM set_config('forecourt.every_store', 'on', true);
    FOR each IN SELECT store FROM store_head LOOP
        PERFORM set_config('forecourt.store', each::text, true);
        INSERT INTO uniq (store, series, value, collection, row_id, seq)
        SELECT store, 'order', convert_from(doc, 'UTF8')::jsonb #>> '{f,1}', collection, row_id, created
        FROM entity
        WHERE store = each AND collection = 11
          AND jsonb_typeof(convert_from(doc, 'UTF8')::jsonb #> '{f,1}') = 'string'
        ORDER BY created
        ON CONFLICT DO NOTHING;
    END LOOP;
    PERFORM set_config('forecourt.store', '', true);
    PERFORM set_config('forecourt.every_store', '', true);
END
$$;
