-- What a learner chose for their days, what became of the placement, and what was last said unasked.
ALTER TABLE learner ADD COLUMN preferences jsonb NOT NULL DEFAULT '{}';
ALTER TABLE learner ADD COLUMN placement text;
ALTER TABLE learner ADD COLUMN spread jsonb;
ALTER TABLE learner ADD COLUMN said jsonb;

-- A diagnostic has an end; it may be open beside general practice.
ALTER TABLE sitting ADD COLUMN at_most integer;
DROP INDEX sitting_open;
CREATE UNIQUE INDEX sitting_open ON sitting (organisation_id, learner_id, mode)
  WHERE ended_at IS NULL AND pack_id IS NULL AND concept_id IS NULL AND item_id IS NULL;
CREATE INDEX sitting_of_learner ON sitting (organisation_id, learner_id, started_at);

-- Activities handed out ahead and not answered yet; any of them may be answered later, from any device.
CREATE TABLE ready_activity (
  organisation_id uuid NOT NULL,
  decision_id uuid NOT NULL,
  learner_id uuid NOT NULL,
  sitting_id uuid NOT NULL,
  offered jsonb NOT NULL,
  issued_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, decision_id),
  FOREIGN KEY (organisation_id, sitting_id) REFERENCES sitting
);
CREATE INDEX ready_activity_of_sitting ON ready_activity (organisation_id, sitting_id);

-- Answers to activities that had been answered on another device first: kept, but not evidence.
CREATE TABLE late_response (
  organisation_id uuid NOT NULL,
  response_id uuid NOT NULL,
  learner_id uuid NOT NULL,
  sitting_id uuid NOT NULL,
  decision_id uuid NOT NULL,
  item_id text NOT NULL,
  item_version integer NOT NULL,
  given jsonb NOT NULL,
  score double precision NOT NULL,
  confidence smallint,
  answered_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, response_id),
  FOREIGN KEY (organisation_id, sitting_id) REFERENCES sitting
);

-- A learner's own note on a reading, and when it was read.
CREATE TABLE reading_mark (
  organisation_id uuid NOT NULL,
  learner_id uuid NOT NULL,
  reading_id text NOT NULL,
  note text NOT NULL DEFAULT '',
  noted_at timestamptz,
  read_at timestamptz,
  PRIMARY KEY (organisation_id, learner_id, reading_id),
  FOREIGN KEY (organisation_id, learner_id) REFERENCES learner
);
