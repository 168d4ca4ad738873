import type { Sql } from "../server/sql.ts";

export interface Kept {
  /** Acknowledged answers that the database does not have. */
  readonly lost: number;
  /** Answers that are there, or were counted, more than once. */
  readonly duplicates: number;
  readonly stored: number;
}

/** Compares the database with the answers that were acknowledged: each must be there, and count, exactly once. */
export async function compareKept(sql: Sql, acknowledged: Iterable<string>): Promise<Kept> {
  const rows = await sql.query<{ id: string }>("SELECT response_id AS id FROM response");
  const there = new Set(rows.map(({ id }) => id));
  const lost = [...acknowledged].filter((id) => !there.has(id)).length;
  return {
    lost,
    duplicates: Math.max(rows.length - there.size, await countedTwice(sql, there.size + lost)),
    stored: rows.length,
  };
}

/** By how many the learners' own counts (history, memory) exceed the distinct answers that there were. */
async function countedTwice(sql: Sql, distinct: number): Promise<number> {
  const [counts] = await sql.query<{ positions: number; memories: number }>(`
    SELECT (SELECT COALESCE(SUM(position), 0)::integer FROM learner) AS positions,
      (SELECT COALESCE(SUM(answers), 0)::integer FROM memory) AS memories`);
  return Math.max(0, (counts?.positions ?? 0) - distinct, (counts?.memories ?? 0) - distinct);
}

/** The faults that a benchmark must notice. */
export const faults: Readonly<Record<string, (sql: Sql) => Promise<unknown>>> = {
  lost: (sql) =>
    sql.query("DELETE FROM response WHERE response_id = (SELECT MAX(response_id::text)::uuid FROM response)"),
  duplicate: async (sql) => {
    await sql.query("ALTER TABLE response DROP CONSTRAINT response_organisation_id_response_id_key");
    await sql.query(`
      INSERT INTO response
      SELECT organisation_id, learner_id, position + 1000000, response_id, sitting_id, position_in_sitting + 1000000, item_id, item_version, item_hash, subject_type,
        concepts, given, score, chance, difficulty, confidence, help, mode, answered_at, received_at, clock_jumped, elapsed_ms, model_version, mark_decision, belief_decision
      FROM response ORDER BY response_id LIMIT 1`);
  },
};
