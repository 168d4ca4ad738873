import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { v7 as uuidv7 } from "uuid";
import { readConfig } from "../config.ts";
import { type RunningServer, startServer } from "../server.ts";
import { Client } from "./client.ts";
import { templateFolder } from "./template.ts";

/** A real server on a database of its own: PGlite, or the PostgreSQL that OSLER_TEST_DATABASE_URL names. */
export interface TestServer extends RunningServer {
  readonly dataFolder: string;
  /** A person nobody has signed in as yet. */
  client(): Client;
  /** A signed-in member, made through the socket's own route; `organisation` is made when it does not exist. */
  member(roles: string[], organisation?: string): Promise<Client>;
  /** Moves the server's clock forward. */
  pass(milliseconds: number): void;
}

export const testPassword = "correct horse battery";

export async function startTestServer(environment: Record<string, string> = {}): Promise<TestServer> {
  const dataFolder = mkdtempSync(join(tmpdir(), "osler-test-"));
  const database = await testDatabase(dataFolder);
  let passed = 0;
  const config = readConfig({
    OSLER_DATA: dataFolder,
    OSLER_PORT: "0",
    OSLER_LOG_LEVEL: "silent",
    OSLER_SIGN_IN_TRIES: "1000",
    OSLER_REQUESTS_PER_MINUTE: "1000000",
    ...database.environment,
    ...environment,
  });
  const server = await startServer(config, { now: () => Date.now() + passed });
  const client = () => new Client(server.address as string);
  return {
    ...server,
    dataFolder,
    client,
    pass: (milliseconds) => {
      passed += milliseconds;
    },
    member: (roles, organisation = "Test school") => signedInMember(server, client(), roles, organisation),
    stop: async () => {
      await server.stop();
      await database.drop();
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function signedInMember(
  server: RunningServer,
  client: Client,
  roles: string[],
  organisation: string,
): Promise<Client> {
  const { addUser } = await import("../features/administration/users.ts");
  const email = `${uuidv7()}@example.org`;
  await addUser(server.services, {
    email,
    name: "Test person",
    roles: roles as never,
    password: testPassword,
    organisation,
  });
  await client.post("/api/session", { email, password: testPassword });
  return client;
}

/** A migrated database: a copy of a template folder, or a new database on the server. */
async function testDatabase(
  dataFolder: string,
): Promise<{ environment: Record<string, string>; drop: () => Promise<void> }> {
  const url = process.env["OSLER_TEST_DATABASE_URL"];
  if (url === undefined || url === "") {
    cpSync(await templateFolder(), dataFolder, { recursive: true });
    return { environment: {}, drop: async () => {} };
  }
  const name = `osler_test_${uuidv7().replaceAll("-", "")}`;
  await onServer(url, `CREATE DATABASE ${name}`);
  const own = new URL(url);
  own.pathname = `/${name}`;
  return { environment: { DATABASE_URL: own.href }, drop: () => onServer(url, `DROP DATABASE ${name} WITH (FORCE)`) };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
