import { request } from "node:http";
import { createConnection } from "node:net";
import { Interrupted } from "../refusal.ts";

export interface SocketRequest {
  readonly method: "GET" | "POST";
  readonly path: string;
  readonly body?: object;
}

export interface SocketReply {
  readonly status: number;
  readonly value: unknown;
}

/** The server went away: `sent` tells whether it may have read the request. */
export class ConnectionLost extends Error {
  override readonly name = "ConnectionLost";
  readonly sent: boolean;

  constructor(sent: boolean) {
    super("the server went away");
    this.sent = sent;
  }
}

/** Whether some server accepts connections on the socket. */
export function accepts(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const connection = createConnection(socket);
    connection.once("connect", () => {
      connection.destroy();
      resolve(true);
    });
    connection.once("error", () => resolve(false));
  });
}

/**
 * Sends one HTTP request over a Unix socket and reads the JSON it is answered with.
 * @throws ConnectionLost when the server is gone, Interrupted when `signal` is aborted.
 */
export function send(socket: string, { method, path, body }: SocketRequest, signal: AbortSignal): Promise<SocketReply> {
  const text = body === undefined ? "" : JSON.stringify(body);
  const headers =
    body === undefined ? {} : { "content-type": "application/json", "content-length": Buffer.byteLength(text) };
  return new Promise((resolve, reject) => {
    let connected = false;
    const fail = (error: NodeJS.ErrnoException) => reject(failure(error, connected, signal));
    const outgoing = request(
      { socketPath: socket, host: "osler", method, path, headers, signal, agent: false },
      (incoming) => {
        const pieces: Buffer[] = [];
        incoming.on("data", (piece: Buffer) => pieces.push(piece));
        incoming.on("error", fail);
        incoming.on("end", () =>
          resolve({ status: incoming.statusCode ?? 0, value: parsed(Buffer.concat(pieces).toString("utf8")) }),
        );
      },
    );
    outgoing.on("socket", (connection) => connection.once("connect", () => (connected = true)));
    outgoing.on("error", fail);
    outgoing.end(text);
  });
}

const goneCodes = new Set(["ENOENT", "ECONNREFUSED", "ECONNRESET", "EPIPE"]);

function failure(error: NodeJS.ErrnoException, connected: boolean, signal: AbortSignal): Error {
  if (signal.aborted) return new Interrupted("Interrupted.");
  return goneCodes.has(error.code ?? "") ? new ConnectionLost(connected) : error;
}

/** The JSON value of a reply; null when it is none. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
