-- The record of the Allianz Sichere Sächsische Kommunen.
-- Dates are texts: 2021-12-17, 2021-12 or 2021, with "?" behind them where no source says it outright.
-- A column that has the name of one thing (agreement, landkreis ...) refers to its table.

CREATE TABLE landkreise (
    key TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    seat TEXT NOT NULL,
    polizeidirektion TEXT NOT NULL
);
CREATE TABLE municipalities (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    ags TEXT,
    became TEXT, -- the AGS of what a merged Kommune became
    landkreis TEXT REFERENCES landkreise (key),
    stage TEXT,
    participating_since TEXT,
    inhabitants INTEGER,
    latitude REAL,
    longitude REAL,
    notes TEXT
);
CREATE TABLE associations (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT,
    area_km2 REAL,
    inhabitants INTEGER,
    inhabitants_on TEXT,
    notes TEXT
);
CREATE TABLE members (
    association TEXT NOT NULL REFERENCES associations (id),
    position INTEGER NOT NULL,
    municipality TEXT NOT NULL REFERENCES municipalities (id),
    PRIMARY KEY (association, position)
);
CREATE TABLE agreements (
    id TEXT PRIMARY KEY,
    title TEXT NOT NULL,
    type TEXT NOT NULL,
    signed_on TEXT NOT NULL,
    year INTEGER NOT NULL,
    status TEXT NOT NULL,
    association TEXT REFERENCES associations (id),
    form TEXT,
    number INTEGER,
    number_in_landkreis INTEGER,
    follows TEXT REFERENCES agreements (id) DEFERRABLE INITIALLY DEFERRED,
    ended_on TEXT,
    end_reason TEXT,
    valid_until TEXT,
    notes TEXT
);
CREATE TABLE parties (
    agreement TEXT NOT NULL REFERENCES agreements (id),
    position INTEGER NOT NULL,
    municipality TEXT NOT NULL REFERENCES municipalities (id),
    PRIMARY KEY (agreement, position)
);
CREATE TABLE places (
    agreement TEXT NOT NULL REFERENCES agreements (id),
    landkreis TEXT NOT NULL REFERENCES landkreise (key),
    PRIMARY KEY (agreement, landkreis)
);
CREATE TABLE fields_of_action (
    agreement TEXT NOT NULL REFERENCES agreements (id),
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (agreement, position)
);
CREATE TABLE objectives (
    agreement TEXT NOT NULL REFERENCES agreements (id),
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (agreement, position)
);
CREATE TABLE planned (
    agreement TEXT NOT NULL REFERENCES agreements (id),
    position INTEGER NOT NULL,
    text TEXT NOT NULL,
    PRIMARY KEY (agreement, position)
);
CREATE TABLE signatories (
    agreement TEXT NOT NULL REFERENCES agreements (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    represents TEXT NOT NULL,
    office TEXT,
    rank TEXT,
    capacity TEXT,
    PRIMARY KEY (agreement, position)
);
CREATE TABLE witnesses (
    agreement TEXT NOT NULL REFERENCES agreements (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    role TEXT,
    represents TEXT,
    office TEXT,
    rank TEXT,
    capacity TEXT,
    PRIMARY KEY (agreement, position)
);
CREATE TABLE figures (
    id TEXT PRIMARY KEY,
    as_of TEXT NOT NULL,
    consulted INTEGER,
    close_cooperation INTEGER,
    kpr INTEGER,
    cooperation_agreements INTEGER,
    coaching INTEGER,
    security_analyses INTEGER,
    funding_eur INTEGER,
    funding_year INTEGER,
    notes TEXT
);
CREATE TABLE caseworkers (
    name TEXT NOT NULL,
    landkreis TEXT REFERENCES landkreise (key),
    since TEXT,
    until TEXT,
    note TEXT,
    source TEXT
);
CREATE TABLE milestones (
    municipality TEXT REFERENCES municipalities (id),
    association TEXT REFERENCES associations (id),
    position INTEGER NOT NULL,
    kind TEXT NOT NULL,
    date TEXT NOT NULL,
    until TEXT,
    amount_eur INTEGER,
    provider TEXT,
    note TEXT,
    source TEXT
);
CREATE TABLE sources (
    agreement TEXT REFERENCES agreements (id),
    municipality TEXT REFERENCES municipalities (id),
    association TEXT REFERENCES associations (id),
    figures TEXT REFERENCES figures (id),
    position INTEGER NOT NULL,
    url TEXT NOT NULL,
    title TEXT NOT NULL,
    published_on TEXT
);
CREATE TABLE waivers (
    agreement TEXT REFERENCES agreements (id),
    municipality TEXT REFERENCES municipalities (id),
    association TEXT REFERENCES associations (id),
    figures TEXT REFERENCES figures (id),
    position INTEGER NOT NULL,
    rule TEXT NOT NULL,
    reason TEXT NOT NULL
);

CREATE INDEX agreements_year ON agreements (year);
CREATE INDEX agreements_association ON agreements (association);
CREATE INDEX agreements_follows ON agreements (follows);
CREATE INDEX members_municipality ON members (municipality);
CREATE INDEX municipalities_landkreis ON municipalities (landkreis);
CREATE INDEX parties_municipality ON parties (municipality);
CREATE INDEX places_landkreis ON places (landkreis);
CREATE INDEX signatories_name ON signatories (name);
CREATE INDEX witnesses_name ON witnesses (name);
CREATE INDEX caseworkers_landkreis ON caseworkers (landkreis);
CREATE INDEX milestones_municipality ON milestones (municipality);
CREATE INDEX milestones_association ON milestones (association);
CREATE INDEX milestones_kind ON milestones (kind);
CREATE INDEX sources_agreement ON sources (agreement);
CREATE INDEX sources_municipality ON sources (municipality);
CREATE INDEX sources_association ON sources (association);
CREATE INDEX sources_figures ON sources (figures);
CREATE INDEX waivers_agreement ON waivers (agreement);
CREATE INDEX waivers_municipality ON waivers (municipality);

-- A joint agreement counts once in each Landkreis of its parties.
CREATE VIEW agreements_per_landkreis_and_year AS
SELECT
    landkreise.name AS landkreis,
    agreements.year,
    count(*) AS agreements,
    count(*) FILTER (WHERE agreements.type = 'Kooperationsvereinbarung') AS kooperationsvereinbarungen,
    count(*) FILTER (WHERE agreements.type = 'Vorvereinbarung') AS vorvereinbarungen
FROM agreements
JOIN places ON places.agreement = agreements.id
JOIN landkreise ON landkreise.key = places.landkreis
GROUP BY landkreise.key, agreements.year
ORDER BY landkreise.name, agreements.year;

-- Each Kommune once, at the furthest stage that it has reached; a merged one is what it became.
CREATE VIEW kommunen_per_landkreis_and_stage AS
WITH stages (stage, place) AS (
    VALUES ('beraten', 1), ('Vorvereinbarung', 2), ('Kooperationsvereinbarung', 3), ('KPR', 4)
),
kommunen (ags, place) AS (
    SELECT coalesce(became, ags), max(place)
    FROM municipalities
    JOIN stages ON stages.stage = municipalities.stage
    GROUP BY coalesce(became, ags)
)
SELECT landkreise.name AS landkreis, stages.stage, count(*) AS kommunen
FROM kommunen
JOIN stages ON stages.place = kommunen.place
JOIN landkreise ON landkreise.key = substr(kommunen.ags, 1, 5)
GROUP BY landkreise.key, stages.stage
ORDER BY landkreise.name, stages.stage;

CREATE VIEW people AS
SELECT name, role, represents, 'signatory' AS part, agreement FROM signatories
UNION ALL
SELECT name, role, represents, 'witness', agreement FROM witnesses
ORDER BY name, agreement;
