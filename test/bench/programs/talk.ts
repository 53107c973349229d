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
}

const LOOK_EVERY_MS = 10;
/** What a program does in the last moment before a signal ends it nobody can tell; ours live on for a while (milliseconds). */
const LINGER_MS = 300;

/** Asks a server what it is to be asked, when it has said its first word; returns the answers of the first round. */
export const talk = async ({ server, rounds, port, stdout, isOver }: Talk): Promise<string> => {
  const until = async (isSo: () => boolean): Promise<void> => {
    while (!isSo() && !isOver()) await new Promise((resolve) => setTimeout(resolve, LOOK_EVERY_MS));
  };
  await until(() => stdout() !== '');
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  let answers = '';
  try {
    for (let round = 0; round < rounds; round++)
      for (const each of server.requests) {
        const answer = await ask(each, port, agent);
        if (round === 0) answers += answer;
      }
    const { lastWord } = server;
    if (lastWord !== undefined) await until(() => lastWord.test(stdout()));
    await new Promise((resolve) => setTimeout(resolve, LINGER_MS));
  } catch (error) {
    answers += String(error);
  } finally {
    agent.destroy();
  }
  return answers;
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
