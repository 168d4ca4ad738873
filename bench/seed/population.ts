import type { Sql } from "../server/sql.ts";

/** How many answers a population has given, and by how many people. */
export interface Population {
  readonly learners: number;
  readonly responses: number;
  /** Of the responses, those of the first learner, who has practised far more than the others. */
  readonly mostByOne: number;
  /** The bank that `bank.ts` makes: item i is about concept i modulo `concepts`. */
  readonly concepts: number;
  readonly items: number;
}

const responsesAtOnce = 50_000;
const answersPerSitting = 25;
/** Answers in a row on one concept, as the policy gives them, and concepts before they come round again. */
const run = 6;
const conceptsMet = 200;
const organisation = "01900000-0000-7000-8000-000000000000";
const historyDays = 300;

/** The session token of a learner, counted from 0. */
export const tokenOf = (learner: number) => `bench-session-${learner}`;

/**
 * Writes a population with its history straight into a database that the server has migrated: accounts with sessions,
 * sittings, responses in the order of time with three decisions each, and the beliefs and memories that follow from
 * them. The beliefs are plausible, not replayed: only their number and shape matter here.
 */
export async function seedPopulation(
  sql: Sql,
  population: Population,
  progress: (sentence: string) => void,
): Promise<void> {
  await sql.query("SET session_replication_role = replica");
  await seedPeople(sql, population);
  for (let from = 1; from <= population.responses; from += responsesAtOnce) {
    await seedResponses(sql, population, from, Math.min(population.responses, from + responsesAtOnce - 1));
    await sql.checkpoint();
    progress(
      `${Math.min(population.responses, from + responsesAtOnce - 1)} of ${population.responses} responses seeded`,
    );
  }
  await seedState(sql);
  await sql.query("SET session_replication_role = DEFAULT");
  await sql.query("VACUUM ANALYZE");
  await sql.checkpoint();
}

/** A UUIDv7 as SQL: milliseconds since 1970, then a number that tells two of one moment apart. */
function uuid(ms: string, number: string): string {
  return `(lpad(to_hex((${ms})::bigint), 12, '0') || '7000' || '8' || lpad(to_hex((${number})::bigint), 15, '0'))::uuid`;
}

const began = `(extract(epoch FROM now() - interval '${historyDays} days') * 1000)`;
const accountOf = (learner: string) => uuid("1700000000000", learner);
const sittingOf = (learner: string, number: string) =>
  uuid("1710000000000", `${learner}::bigint * 1000000 + ${number}`);

async function seedPeople(sql: Sql, { learners }: Population): Promise<void> {
  const people = `generate_series(0, ${learners - 1}) AS p(i)`;
  const account = accountOf("p.i");
  await sql.query(
    `INSERT INTO organisation (organisation_id, name, created_at) VALUES ('${organisation}', 'A school', now()) ON CONFLICT DO NOTHING`,
  );
  await sql.query(`INSERT INTO account (account_id, email, name, password_hash, time_zone, created_at)
    SELECT ${account}, 'person-' || p.i || '@example.org', 'Person ' || p.i, 'none', 'UTC', now() FROM ${people}`);
  await sql.query(
    `INSERT INTO membership (organisation_id, account_id, roles, joined_at) SELECT '${organisation}', ${account}, ARRAY['learner'], now() FROM ${people}`,
  );
  await sql.query(`INSERT INTO session (session_id, token_hash, account_id, organisation_id, created_at, last_seen_at, expires_at)
    SELECT ${account}, rtrim(translate(encode(sha256(('bench-session-' || p.i)::bytea), 'base64'), '+/', '-_'), '='), ${account}, '${organisation}', now(), now(), now() + interval '30 days'
    FROM ${people}`);
  await sql.query(`INSERT INTO learner (organisation_id, learner_id, position, ability_mean, ability_variance, ability_at, created_at)
    SELECT '${organisation}', ${account}, 0, (p.i % 200 - 100) / 100.0, 0.08, now(), now() FROM ${people}`);
}

/**
 * The answers from one place in time to another: every so manieth is the first learner's, the others take turns.
 * `learner`, `place` (from 1) and `at` (ms) of answer k follow from k alone, so any stretch can be written by itself.
 */
function answers({ learners, responses, mostByOne, concepts, items }: Population, from: number, to: number): string {
  const every = Math.max(2, Math.round(responses / mostByOne));
  const others = learners - 1;
  const rounds = Math.floor(items / concepts);
  return `
    SELECT a.*, 'bench-bank/concept-' || concept AS concept_id,
      'bench-bank/item-' || (concept + ${concepts} * (((place - 1) % ${run} + ${run} * ((place - 1) / ${run * conceptsMet})) % ${rounds})) AS item_id,
      ${accountOf("learner")} AS account, ${sittingOf("learner", `((place - 1) / ${answersPerSitting})`)} AS sitting_id,
      (learner * 7919 + place * 104729) % 100 < 65 AS is_right
    FROM (
      SELECT b.*, ((place - 1) / ${run}) % ${conceptsMet} AS concept FROM (
        SELECT k, (${began} + k * (${historyDays} - 1) * 86400000.0 / ${responses})::bigint AS at,
          CASE WHEN k % ${every} = 0 THEN 0 ELSE 1 + (k - k / ${every} - 1) % ${others} END AS learner,
          CASE WHEN k % ${every} = 0 THEN k / ${every} ELSE 1 + (k - k / ${every} - 1) / ${others} END AS place
        FROM generate_series(${from}, ${to}) AS g(k)) b) a`;
}

// Row after row of one learner: the indexes by learner are far larger than the buffers.
async function seedResponses(sql: Sql, population: Population, from: number, to: number): Promise<void> {
  const mark = uuid("at", "k * 4 + 1");
  const belief = uuid("at", "k * 4 + 2");
  await sql.query(`INSERT INTO sitting (organisation_id, sitting_id, learner_id, mode, started_at, last_at, ended_at, answered, right_answers)
    SELECT DISTINCT ON (sitting_id) '${organisation}'::uuid, sitting_id, account, 'practice', to_timestamp(at / 1000.0), to_timestamp(at / 1000.0), to_timestamp(at / 1000.0), ${answersPerSitting}, 16
    FROM (${answers(population, from, to)}) a ON CONFLICT DO NOTHING`);
  await sql.query(`INSERT INTO response (organisation_id, learner_id, position, response_id, sitting_id, position_in_sitting, item_id, item_version, item_hash, subject_type, concepts,
      given, score, chance, difficulty, confidence, help, mode, answered_at, received_at, clock_jumped, elapsed_ms, model_version, mark_decision, belief_decision)
    SELECT '${organisation}', account, place, ${uuid("at", "k * 4")}, sitting_id, (place - 1) % ${answersPerSitting}, item_id, 1, repeat('0123456789abcdef', 4), 'item',
      jsonb_build_array(jsonb_build_object('id', concept_id, 'weight', 1)), '{"chosen":"a"}', is_right::integer, 0.2, 0.75, k % 3, 'none', 'practice',
      to_timestamp(at / 1000.0), to_timestamp(at / 1000.0), false, 30000, 'bayesian-irt/1+fsrs/6', ${mark}, ${belief}
    FROM (${answers(population, from, to)}) a ORDER BY learner, k`);
  const decided = [
    [mark, "mark", "'score/sba/1'", markInputs, markOutcome],
    [belief, "belief", "'bayesian-irt/1+fsrs/6'", beliefInputs, beliefOutcome],
    [uuid("at", "k * 4 + 3"), "choice", "'hybrid/1'", choiceInputs, choiceOutcome],
  ] as const;
  for (const [id, kind, model, inputs, outcome] of decided) {
    await sql.query(`INSERT INTO decision (organisation_id, decision_id, learner_id, kind, subject, item_id, model_version, inputs, outcome, at)
      SELECT '${organisation}', ${id}, account, '${kind}', ${uuid("at", "k * 4")}::text, item_id, ${model}, '${inputs}', '${outcome}', to_timestamp(at / 1000.0)
      FROM (${answers(population, from, to)}) a ORDER BY learner, k`);
  }
}

/** What follows from the responses: positions, beliefs, and memories of which one in ten is due. */
async function seedState(sql: Sql): Promise<void> {
  await sql.query(
    `UPDATE learner SET position = r.answers FROM (SELECT learner_id, COUNT(*)::integer AS answers FROM response GROUP BY learner_id) r WHERE r.learner_id = learner.learner_id`,
  );
  await sql.query(`INSERT INTO concept_belief (organisation_id, learner_id, concept_id, mean, variance, at, answers, unassisted, streak)
    SELECT organisation_id, learner_id, concepts->0->>'id', AVG(score) * 2 - 1, 0.9 / (1 + COUNT(*)), MAX(answered_at), COUNT(*)::integer, COUNT(*)::integer, 2
    FROM response GROUP BY organisation_id, learner_id, concepts->0->>'id'`);
  await sql.query(`INSERT INTO memory (organisation_id, learner_id, subject_id, subject_type, concept_id, pack_id, trace_mean, trace_variance, trace_at, answers, last_at,
      stability, difficulty, due_at, reviewed_at, reps, lapses, state, steps)
    SELECT organisation_id, learner_id, item_id, 'item', MIN(concepts->0->>'id'), 'bench-bank', 0.2, 0.2, MAX(answered_at), COUNT(*)::integer, MAX(answered_at),
      12, 5, now() + (abs(hashtext(item_id || learner_id::text)) % 50 - 5) * interval '1 day', MAX(answered_at), COUNT(*)::integer, 0, 'review', 0
    FROM response GROUP BY organisation_id, learner_id, item_id`);
}

// Of the size and shape that the server writes; answering never reads them again.
const item = `"itemId":"bench-bank/item-1234","itemVersion":1`;
const belief = `"mean":0.4213562373,"variance":0.3183098862,"at":1790000000000`;
const mastery = `"mean":0.6321205588,"sd":0.1353352832,"low":0.4512345678,"high":0.7812345678,"level":"learning"`;
const markInputs = `{${item},"itemHash":"${"0123456789abcdef".repeat(4)}","given":{"chosen":"a"},"help":"none"}`;
const markOutcome = `{"score":1,"chance":0.2}`;
const beliefInputs = `{"evidence":{"id":"01900000-0000-7000-8000-000000000001","learnerId":"01900000-0000-7000-8000-000000000002","subject":{"type":"item","id":"bench-bank/item-1234","version":1},"concepts":[{"id":"bench-bank/concept-34","weight":1}],"score":1,"chance":0.2,"confidence":1,"help":"none","mode":"practice","at":1790000000000,"elapsedMs":30000},"difficulty":0.75,"before":{"ability":{${belief}},"concepts":{"bench-bank/concept-34":{${belief},"answers":3,"unassisted":3,"streak":1}},"trace":{${belief}},"memory":null}}`;
const beliefOutcome = `{"changes":[{"conceptId":"bench-bank/concept-34","before":{${mastery}},"after":{${mastery}}}],"dueAt":1791000000000}`;
const choiceInputs = `{"at":1790000000000,"due":3,"answered":7,"currentConcept":"bench-bank/concept-34","conceptRun":2}`;
const choiceOutcome = `{${item},"conceptId":"bench-bank/concept-34","review":false,"reason":{"policy":"hybrid/1","code":"finishConcept","terms":{"itemCode":"newItem","itemConcept":"bench-bank/concept-34","itemP":0.7312345678,"itemSd":0.1123456789,"itemTarget":0.75,"itemDifficulty":0.75,"itemMinutes":1.5,"itemSeen":0,"itemGainPerMinute":0.6612345678,"concept":"Concept 34",${mastery.replace(/,"high".*/, "")},"gain":0.2412345678,"run":2}}}`;
