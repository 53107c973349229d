import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { Request, Server } from './program.ts';

export interface Talk {
  readonly server: Server;
  /** How often everything is asked. */
  readonly rounds: number;
  readonly port: number;
  readonly stdout: () => string;
  readonly isOver: () => boolean;
  /** Two servers that are to be compared are asked by turns: each has the machine to itself then. */
  readonly inTurn?: InTurn | undefined;
  /** What the server has used of the CPU so far, in milliseconds. */
  readonly used: () => number;
}

/** Does a piece of work when it is its turn. */
export type InTurn = (work: () => Promise<void>) => Promise<void>;

export interface Talked {
  /** Of the first round. */
  readonly answers: string;
  /** What the server used of the CPU while it was asked, in milliseconds. */
  readonly askedMs: number;
}

/** Who comes first is first. */
export const takingTurns = (): InTurn => {
  let last = Promise.resolve();
  return async (work) => {
    const done = last.then(work);
    last = done.catch(() => {});
    await done;
  };
};

/** So many rounds are a turn. */
const ROUNDS_A_TURN = 100;

const LOOK_EVERY_MS = 10;
/** What a program does in the last moment before a signal ends it nobody can tell; ours live on for a while (milliseconds). */
const LINGER_MS = 300;

/** Asks a server what it is to be asked, when it has said its first word. */
export const talk = async ({
  server,
  rounds,
  port,
  stdout,
  isOver,
  used,
  inTurn = takingTurns(),
}: Talk): Promise<Talked> => {
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo() && !isOver()) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  };
  await until(() => stdout() !== '');
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let answers = '';
  let askedMs = 0;
  const askFrom = async (first: number): Promise<void> => {
    const before = used();
    for (let round = first; round < Math.min(first + ROUNDS_A_TURN, rounds); round++)
      for (const each of server.requests) {
        const answer = await ask(each, port, agent);
        if (round === 0) answers += answer;
      }
    askedMs += used() - before;
  };
  try {
    for (let round = 0; round < rounds; round += ROUNDS_A_TURN) await inTurn(async () => await askFrom(round));
    const { lastWord } = server;
    if (lastWord !== undefined) await until(() => lastWord.test(stdout()));
    await new Promise((resolve) => setTimeout(resolve, LINGER_MS));
  } catch (error) {
    answers += String(error);
  } finally {
    agent.destroy();
  }
  return { answers, askedMs };
};

const ask = async ({ path, body }: Request, port: number, agent: Agent): Promise<string> => {
  const sent = body === undefined ? null : JSON.stringify(body);
  const asked = request({
    host: '127.0.0.1',
    port,
    path,
    agent,
    method: sent === null ? 'GET' : 'POST',
    headers: sent === null ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(sent) },
  });
  asked.end(sent ?? undefined);
  return await new Promise((resolve, reject) => {
    asked.on('error', reject);
    asked.on('response', (response) => {
      const { statusCode, headers } = response;
      text(response).then((said) => resolve(`${path} ${statusCode} ${headers['content-type']}\n${said}\n`), reject);
    });
  });
};
