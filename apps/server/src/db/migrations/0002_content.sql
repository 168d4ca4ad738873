-- Installed packs are reference data: keyed by content id and version, without organisation, never changed once written.

CREATE TABLE catalogue (
  only_row boolean PRIMARY KEY DEFAULT true CHECK (only_row),
  revision integer NOT NULL
);

INSERT INTO catalogue (only_row, revision) VALUES (true, 0);

CREATE TABLE pack (
  pack_id text PRIMARY KEY,
  record jsonb NOT NULL,
  position integer NOT NULL,
  revision integer NOT NULL,
  installed_at timestamptz NOT NULL
);

CREATE TABLE source (
  source_id text PRIMARY KEY,
  pack_id text NOT NULL,
  record jsonb NOT NULL
);

CREATE INDEX source_pack ON source (pack_id);

CREATE TABLE content (
  content_id text NOT NULL,
  version integer NOT NULL,
  hash text NOT NULL,
  type text NOT NULL,
  pack_id text NOT NULL,
  record jsonb NOT NULL,
  summary jsonb NOT NULL,
  installed_at timestamptz NOT NULL,
  PRIMARY KEY (content_id, version)
);

-- Which version is taught now, and since which catalogue revision: a process reads only what is newer than what it knows.
CREATE TABLE content_current (
  content_id text PRIMARY KEY,
  version integer NOT NULL,
  type text NOT NULL,
  pack_id text NOT NULL,
  revision integer NOT NULL
);

CREATE INDEX content_current_revision ON content_current (revision);

CREATE INDEX content_current_pack ON content_current (pack_id, type);
