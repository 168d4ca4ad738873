import { join } from "node:path";
import pg from "pg";
import { EmbeddedClient } from "../../apps/server/src/db/embedded/client.ts";

/** A database, opened to seed it or to look into it; the embedded one only while no server has it. */
export interface Sql {
  query<Row>(text: string, parameters?: readonly unknown[]): Promise<Row[]>;
  /** Empties the write-ahead log into the tables. */
  checkpoint(): Promise<void>;
  [Symbol.asyncDispose](): Promise<void>;
}

export async function openSql(dataFolder: string, databaseUrl: string | null): Promise<Sql> {
  return databaseUrl === null ? openEmbedded(dataFolder) : openPostgres(databaseUrl);
}

async function openEmbedded(dataFolder: string): Promise<Sql> {
  // Nothing here is worth an fsync; closing checkpoints, and the server that opens it next does its own.
  const client = await EmbeddedClient.open({ folder: join(dataFolder, "database"), fsync: false });
  return {
    query: async <Row>(text: string, parameters: readonly unknown[] = []) =>
      (await client.query(text, parameters)).rows as Row[],
    checkpoint: () => client.checkpoint(),
    [Symbol.asyncDispose]: () => client.close(),
  };
}

async function openPostgres(url: string): Promise<Sql> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    query: async <Row>(text: string, parameters: readonly unknown[] = []) =>
      (await client.query(text, [...parameters])).rows as Row[],
    checkpoint: async () => {
      await client.query("CHECKPOINT");
    },
    [Symbol.asyncDispose]: () => client.end(),
  };
}
