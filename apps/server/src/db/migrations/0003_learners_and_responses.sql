-- What a learner did (append-only `response`), and what follows from it (`learner`, `concept_belief`, `memory`):
-- the second is the fold of the first in the order of `position`, and can be rebuilt from it.

CREATE TABLE learner (
  organisation_id uuid NOT NULL REFERENCES organisation,
  learner_id uuid NOT NULL REFERENCES account,
  position integer NOT NULL DEFAULT 0,
  ability_mean double precision NOT NULL,
  ability_variance double precision NOT NULL,
  ability_at timestamptz,
  created_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, learner_id)
) WITH (fillfactor = 70);

CREATE TABLE sitting (
  organisation_id uuid NOT NULL,
  sitting_id uuid NOT NULL,
  learner_id uuid NOT NULL,
  mode text NOT NULL,
  pack_id text,
  concept_id text,
  item_id text,
  started_at timestamptz NOT NULL,
  last_at timestamptz NOT NULL,
  ended_at timestamptz,
  answered integer NOT NULL DEFAULT 0,
  right_answers integer NOT NULL DEFAULT 0,
  reviews integer NOT NULL DEFAULT 0,
  current_concept text,
  concept_run integer NOT NULL DEFAULT 0,
  activity jsonb,
  nothing_left jsonb,
  help text NOT NULL DEFAULT 'none',
  recent jsonb NOT NULL DEFAULT '[]',
  PRIMARY KEY (organisation_id, sitting_id),
  FOREIGN KEY (organisation_id, learner_id) REFERENCES learner
) WITH (fillfactor = 70);

-- One open sitting of general practice per learner: two tabs share it.
CREATE UNIQUE INDEX sitting_open ON sitting (organisation_id, learner_id)
  WHERE ended_at IS NULL AND pack_id IS NULL AND concept_id IS NULL AND item_id IS NULL;

CREATE TABLE response (
  organisation_id uuid NOT NULL,
  learner_id uuid NOT NULL,
  position integer NOT NULL,
  response_id uuid NOT NULL,
  sitting_id uuid NOT NULL,
  position_in_sitting integer NOT NULL,
  item_id text NOT NULL,
  item_version integer NOT NULL,
  item_hash text NOT NULL,
  subject_type text NOT NULL,
  concepts jsonb NOT NULL,
  given jsonb NOT NULL,
  score double precision NOT NULL,
  chance double precision NOT NULL,
  difficulty double precision NOT NULL,
  confidence smallint,
  help text NOT NULL,
  mode text NOT NULL,
  answered_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  clock_jumped boolean NOT NULL,
  elapsed_ms integer,
  model_version text NOT NULL,
  mark_decision uuid NOT NULL,
  belief_decision uuid NOT NULL,
  PRIMARY KEY (organisation_id, learner_id, position),
  UNIQUE (organisation_id, response_id),
  UNIQUE (organisation_id, sitting_id, position_in_sitting),
  FOREIGN KEY (organisation_id, sitting_id) REFERENCES sitting
);

CREATE TABLE concept_belief (
  organisation_id uuid NOT NULL,
  learner_id uuid NOT NULL,
  concept_id text NOT NULL,
  mean double precision NOT NULL,
  variance double precision NOT NULL,
  at timestamptz,
  answers integer NOT NULL,
  unassisted integer NOT NULL,
  streak integer NOT NULL,
  PRIMARY KEY (organisation_id, learner_id, concept_id),
  FOREIGN KEY (organisation_id, learner_id) REFERENCES learner
) WITH (fillfactor = 70);

-- What is remembered of one item or card: its trace in the mastery model, and its review schedule.
CREATE TABLE memory (
  organisation_id uuid NOT NULL,
  learner_id uuid NOT NULL,
  subject_id text NOT NULL,
  subject_type text NOT NULL,
  concept_id text NOT NULL,
  pack_id text NOT NULL,
  trace_mean double precision NOT NULL,
  trace_variance double precision NOT NULL,
  trace_at timestamptz,
  answers integer NOT NULL,
  last_at timestamptz NOT NULL,
  stability double precision,
  difficulty double precision,
  due_at timestamptz,
  reviewed_at timestamptz,
  reps integer,
  lapses integer,
  state text,
  steps integer,
  PRIMARY KEY (organisation_id, learner_id, subject_id),
  FOREIGN KEY (organisation_id, learner_id) REFERENCES learner
) WITH (fillfactor = 80);

CREATE INDEX memory_due ON memory (organisation_id, learner_id, due_at);
