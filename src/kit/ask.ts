/** The program behind `slow.command`: asks for the address that it is given and prints the answer. */
import { get } from 'node:http';
import process from 'node:process';

/** What curl says, too, when the server answers with an error. */
const NO_SUCH_THING = 22;

const [, , url = ''] = process.argv;

const fail = (reason: string): void => {
  process.stderr.write(`ask: ${reason}\n`);
  process.exitCode = NO_SUCH_THING;
};

get(url, (response) => {
  const { statusCode = 500 } = response;
  let body = '';
  response.setEncoding('utf8');
  response.on('data', (part: string) => (body += part));
  response.on('end', () =>
    statusCode < 400 ? process.stdout.write(`${body}\n`) : fail(`the server says ${statusCode}`),
  );
}).on('error', ({ message }) => fail(message));
