-- People and where they belong. `account` and `session` stand outside the organisation rule:
-- a person is one account with memberships, and signs in before any organisation is known.

CREATE TABLE organisation (
  organisation_id uuid PRIMARY KEY,
  name text NOT NULL UNIQUE,
  open_joining boolean NOT NULL DEFAULT false,
  created_at timestamptz NOT NULL
);

CREATE TABLE account (
  account_id uuid PRIMARY KEY,
  email text NOT NULL UNIQUE,
  name text NOT NULL,
  password_hash text NOT NULL,
  time_zone text NOT NULL,
  created_at timestamptz NOT NULL,
  disabled_at timestamptz
);

CREATE TABLE membership (
  organisation_id uuid NOT NULL REFERENCES organisation,
  account_id uuid NOT NULL REFERENCES account,
  roles text[] NOT NULL,
  joined_at timestamptz NOT NULL,
  PRIMARY KEY (organisation_id, account_id)
);

CREATE INDEX membership_account ON membership (account_id);

CREATE TABLE session (
  session_id uuid PRIMARY KEY,
  token_hash text NOT NULL UNIQUE,
  account_id uuid NOT NULL REFERENCES account,
  organisation_id uuid NOT NULL REFERENCES organisation,
  created_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  revoked_at timestamptz,
  user_agent text
);

CREATE INDEX session_account ON session (account_id);

CREATE TABLE invitation (
  organisation_id uuid NOT NULL REFERENCES organisation,
  invitation_id uuid NOT NULL,
  token_hash text NOT NULL,
  roles text[] NOT NULL,
  created_by uuid NOT NULL REFERENCES account,
  created_at timestamptz NOT NULL,
  expires_at timestamptz NOT NULL,
  max_uses integer NOT NULL,
  uses integer NOT NULL DEFAULT 0,
  revoked_at timestamptz,
  PRIMARY KEY (organisation_id, invitation_id)
);

CREATE INDEX invitation_token ON invitation (token_hash);
