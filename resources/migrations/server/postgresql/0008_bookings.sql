-- Bays, advisers and cars that bookings hold; see ../0008_bookings.sql.

-- step: what is held, by which booking, since which operation
CREATE TABLE booking_slot (
    store      uuid    NOT NULL REFERENCES store_head (store),
    collection integer NOT NULL,
    field      integer NOT NULL,
    name       text    NOT NULL COLLATE "C",
    ends_at    bigint  NOT NULL,
    row_id     uuid    NOT NULL,
    starts_at  bigint  NOT NULL,
    seq        bigint  NOT NULL,
    PRIMARY KEY (store, collection, field, name, ends_at, row_id)
);

-- step: all that a booking holds
CREATE INDEX booking_slot_by_row ON booking_slot (store, collection, row_id);

-- step: which cars are one, by the living rows of record_alias
CREATE TABLE alias_link (
    store      uuid    NOT NULL REFERENCES store_head (store),
    alias      uuid    NOT NULL,
    collection integer NOT NULL,
    of_row     uuid    NOT NULL,
    into_row   uuid    NOT NULL,
    PRIMARY KEY (store, alias)
);

-- step: from the record that was merged
CREATE INDEX alias_link_by_of ON alias_link (store, collection, of_row);

-- step: from the record that stands for it
CREATE INDEX alias_link_by_into ON alias_link (store, collection, into_row);

-- step: the second wall
DO $$
DECLARE
    walled text;
BEGIN
    FOREACH walled IN ARRAY ARRAY['booking_slot', 'alias_link'] LOOP
        EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', walled);
        EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', walled);
        EXECUTE format('CREATE POLICY own_store ON %I
            USING (store = nullif(current_setting(''forecourt.store'', true), '''')::uuid)', walled);
    END LOOP;
END
$$;

-- step: cars that were merged before, store by store because of the wall
DO $$
DECLARE
    each uuid;
BEGIN
    PERFORM set_config('forecourt.every_store', 'on', true);
    FOR each IN SELECT store FROM store_head LOOP
        PERFORM set_config('forecourt.store', each::text, true);
        INSERT INTO alias_link (store, alias, collection, of_row, into_row)
        SELECT store, row_id, 6, (convert_from(doc, 'UTF8')::jsonb #>> '{f,2}')::uuid,
               (convert_from(doc, 'UTF8')::jsonb #>> '{f,3}')::uuid
        FROM entity
        WHERE store = each AND collection = 20 AND dead = 0
          AND convert_from(doc, 'UTF8')::jsonb #>> '{f,1}' = '6'
          AND jsonb_typeof(convert_from(doc, 'UTF8')::jsonb #> '{f,2}') = 'string'
          AND jsonb_typeof(convert_from(doc, 'UTF8')::jsonb #> '{f,3}') = 'string';
    END LOOP;
    PERFORM set_config('forecourt.store', '', true);
    PERFORM set_config('forecourt.every_store', '', true);
END
$$;
