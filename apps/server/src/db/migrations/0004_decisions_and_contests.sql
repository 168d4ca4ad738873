-- Everything the machine decided about a learner: marks, beliefs and choices, with the model and the inputs.

CREATE TABLE decision (
  organisation_id uuid NOT NULL,
  decision_id uuid NOT NULL,
  learner_id uuid NOT NULL,
  kind text NOT NULL,
  subject text NOT NULL,
  item_id text,
  model_version text NOT NULL,
  inputs jsonb NOT NULL,
  outcome jsonb NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, decision_id),
  FOREIGN KEY (organisation_id, learner_id) REFERENCES learner
);

CREATE INDEX decision_learner ON decision (organisation_id, learner_id, at);

CREATE TABLE contest (
  organisation_id uuid NOT NULL,
  contest_id uuid NOT NULL,
  decision_id uuid NOT NULL,
  learner_id uuid NOT NULL,
  reason text NOT NULL,
  at timestamptz NOT NULL,
  status text NOT NULL,
  answer text,
  resolved_by uuid REFERENCES account,
  resolved_at timestamptz,
  PRIMARY KEY (organisation_id, contest_id),
  UNIQUE (organisation_id, decision_id),
  FOREIGN KEY (organisation_id, decision_id) REFERENCES decision
);

-- A person's correction of a mark; the fold uses it instead of the response's own score. No score: the answer is left out.
CREATE TABLE mark_override (
  organisation_id uuid NOT NULL,
  learner_id uuid NOT NULL,
  position integer NOT NULL,
  score double precision,
  contest_id uuid NOT NULL,
  by_account uuid NOT NULL REFERENCES account,
  at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, learner_id, position),
  FOREIGN KEY (organisation_id, learner_id, position) REFERENCES response
);
