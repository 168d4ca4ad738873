import type { ColumnType, Generated, JSONColumnType } from "kysely";

/** A jsonb column: read as a value, written as JSON text. */
type Json<T extends object | null> = JSONColumnType<T>;
type Instant = ColumnType<Date, Date, Date>;
type MaybeInstant = ColumnType<Date | null, Date | null, Date | null>;

/** The database as Kysely sees it; `migrations/` is the truth. */
export interface Database {
  organisation: { organisation_id: string; name: string; open_joining: Generated<boolean>; created_at: Instant };
  account: {
    account_id: string;
    email: string;
    name: string;
    password_hash: string;
    time_zone: string;
    created_at: Instant;
    disabled_at: MaybeInstant;
  };
  membership: { organisation_id: string; account_id: string; roles: string[]; joined_at: Instant };
  session: {
    session_id: string;
    token_hash: string;
    account_id: string;
    organisation_id: string;
    created_at: Instant;
    last_seen_at: Instant;
    expires_at: Instant;
    revoked_at: MaybeInstant;
    user_agent: string | null;
  };
  invitation: {
    organisation_id: string;
    invitation_id: string;
    token_hash: string;
    roles: string[];
    created_by: string;
    created_at: Instant;
    expires_at: Instant;
    max_uses: number;
    uses: Generated<number>;
    revoked_at: MaybeInstant;
  };
  catalogue: { only_row: Generated<boolean>; revision: number };
  pack: { pack_id: string; record: Json<object>; position: number; revision: number; installed_at: Instant };
  source: { source_id: string; pack_id: string; record: Json<object> };
  content: {
    content_id: string;
    version: number;
    hash: string;
    type: string;
    pack_id: string;
    record: Json<object>;
    summary: Json<object>;
    installed_at: Instant;
  };
  content_current: { content_id: string; version: number; type: string; pack_id: string; revision: number };
  learner: {
    organisation_id: string;
    learner_id: string;
    position: Generated<number>;
    ability_mean: number;
    ability_variance: number;
    ability_at: MaybeInstant;
    created_at: Instant;
    preferences: ColumnType<object, string | undefined, string>;
    placement: string | null;
    spread: ColumnType<object | null, string | null, string | null>;
    said: ColumnType<object | null, string | null, string | null>;
  };
  sitting: {
    organisation_id: string;
    sitting_id: string;
    learner_id: string;
    mode: string;
    pack_id: string | null;
    concept_id: string | null;
    item_id: string | null;
    started_at: Instant;
    last_at: Instant;
    ended_at: MaybeInstant;
    answered: Generated<number>;
    right_answers: Generated<number>;
    reviews: Generated<number>;
    current_concept: string | null;
    concept_run: Generated<number>;
    activity: ColumnType<object | null, string | null, string | null>;
    nothing_left: ColumnType<object | null, string | null, string | null>;
    help: Generated<string>;
    recent: ColumnType<string[], string | undefined, string>;
    at_most: number | null;
  };
  response: {
    organisation_id: string;
    learner_id: string;
    position: number;
    response_id: string;
    sitting_id: string;
    position_in_sitting: number;
    item_id: string;
    item_version: number;
    item_hash: string;
    subject_type: string;
    concepts: Json<{ id: string; weight: number }[]>;
    given: Json<object>;
    score: number;
    chance: number;
    difficulty: number;
    confidence: number | null;
    help: string;
    mode: string;
    answered_at: Instant;
    received_at: Instant;
    clock_jumped: boolean;
    elapsed_ms: number | null;
    model_version: string;
    mark_decision: string;
    belief_decision: string;
  };
  concept_belief: {
    organisation_id: string;
    learner_id: string;
    concept_id: string;
    mean: number;
    variance: number;
    at: MaybeInstant;
    answers: number;
    unassisted: number;
    streak: number;
  };
  memory: {
    organisation_id: string;
    learner_id: string;
    subject_id: string;
    subject_type: string;
    concept_id: string;
    pack_id: string;
    trace_mean: number;
    trace_variance: number;
    trace_at: MaybeInstant;
    answers: number;
    last_at: Instant;
    stability: number | null;
    difficulty: number | null;
    due_at: MaybeInstant;
    reviewed_at: MaybeInstant;
    reps: number | null;
    lapses: number | null;
    state: string | null;
    steps: number | null;
  };
  decision: {
    organisation_id: string;
    decision_id: string;
    learner_id: string;
    kind: string;
    subject: string;
    item_id: string | null;
    model_version: string;
    inputs: Json<object>;
    outcome: Json<object>;
    at: Instant;
  };
  reading_mark: {
    organisation_id: string;
    learner_id: string;
    reading_id: string;
    note: Generated<string>;
    noted_at: MaybeInstant;
    read_at: MaybeInstant;
  };
  contest: {
    organisation_id: string;
    contest_id: string;
    decision_id: string;
    learner_id: string;
    reason: string;
    at: Instant;
    status: string;
    answer: string | null;
    resolved_by: string | null;
    resolved_at: MaybeInstant;
  };
  mark_override: {
    organisation_id: string;
    learner_id: string;
    position: number;
    score: number | null;
    contest_id: string;
    by_account: string;
    at: Instant;
  };
}
