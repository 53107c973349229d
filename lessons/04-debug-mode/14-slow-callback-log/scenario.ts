import { log as print, now, sleepSync } from 'async-course/kit';
import type { Stage } from 'async-course/stage';

type Step = (request: string) => unknown;
type Watched = (route: string, step: Step, log: (route: unknown, ms: unknown) => void) => Step;

const THRESHOLD_MS = 50;
/** A learner may read another clock than this file does, one of whole milliseconds for example. */
const CLOCK_MS = 2;
/** For a step that is put off to a later turn: there nobody but the learner stands around it. */
const LATER_MS = 20;
const MANY = 12;
/** As asyncio has it. A block that stays below tells whoever took that threshold from who took the one that was asked for. */
const COMMON_THRESHOLD_MS = 100;
const MOST_TRIES = 8;

/** What the steps of a route do: the labels of the verdict, and code, for that is the same in every language. */
const roles = {
  waits: 'logged: await delay(ms)',
  sleeps: 'logged: sleepSync(ms)',
  calculates: 'logged: calculate(ms)',
  calculatesAndWaits: 'logged: calculate(ms), await delay(ms)',
  calculatesAndFails: 'logged: calculate(ms), throw',
  manyShort: `logged: calculate(5) × ${MANY}`,
} as const;
type Role = keyof typeof roles;

const paths = ['/basket', '/export', '/invoice', '/labels', '/orders', '/photos', '/prices', '/search', '/stock'];

/**
 * One call of a step. It held the loop for no less than it saw itself, and for no more than whoever called it saw: a pause of the
 * machine makes both longer, so what is due comes from the same run as the log that is judged.
 */
interface Turn {
  readonly route: string;
  leastMs: number;
  mostMs: number;
}

interface Entry {
  readonly route: unknown;
  readonly ms: unknown;
}

/** Requests that are under way together. Four routes hold the loop, each in its own way, and two are innocent. */
export const scenario = async (stage: Stage): Promise<void> => {
  const watched = stage.exports.watched as unknown as Watched;
  const names = shuffled(stage, paths).map((path) => `${path}/${stage.random(100, 999)}`);
  const routes = eachRole((_, index) => names[index] ?? '/');
  const refused = new Error(`request ${stage.random(1000, 9999)} was refused`);
  const entries: Entry[] = [];
  const log = (route: unknown, ms: unknown): void => {
    entries.push({ route, ms });
    print(String(route), Number(ms));
  };

  const turns = new Map<string, Turn>();
  let runs = 0;
  const stepOf = (hold: () => void, rest: (request: string) => unknown): Step => {
    return (request) => {
      const startedAt = now();
      runs += 1;
      stage.own(hold);
      const turn = turns.get(request);
      if (turn !== undefined) turn.leastMs = now() - startedAt;
      return rest(request);
    };
  };
  const after = (ms: number) => async (request: string) => {
    await stage.pause(ms);
    return answer(request);
  };
  const refuse = (): never => {
    throw refused;
  };
  const nothing = (): void => {};
  const steps: Readonly<Record<Role, Step>> = {
    waits: stepOf(nothing, after(stage.random(140, 180))),
    sleeps: stepOf(() => sleepSync(stage.random(170, 200)), answer),
    calculates: stepOf(calculate(stage.random(60, 75)), answer),
    calculatesAndWaits: stepOf(calculate(stage.random(140, 160)), after(stage.random(60, 90))),
    calculatesAndFails: stepOf(calculate(stage.random(80, 95)), refuse),
    manyShort: stepOf(calculate(5), answer),
  };
  const watchedSteps = eachRole((role) => watched(routes[role], steps[role], log));

  const [got, due]: [unknown[], unknown[]] = [[], []];
  const call = async (role: Role) => {
    await stage.pause(0); // a turn of its own for each step, as on a server
    const request = `request ${turns.size + 1}`;
    const turn: Turn = { route: routes[role], leastMs: 0, mostMs: 0 };
    turns.set(request, turn);
    const settled = await stage.attempt(routes[role], () => {
      const startedAt = now();
      try {
        return watchedSteps[role](request);
      } finally {
        // Whatever the learner puts into the queue of microtasks comes before this, and belongs to the same turn.
        queueMicrotask(() => (turn.mostMs = now() - startedAt));
      }
    });
    if (turn.mostMs < turn.leastMs) turn.mostMs = turn.leastMs + LATER_MS;
    if (role === 'calculatesAndFails') return settled;
    got.push(settled.status === 'fulfilled' ? settled.value : `rejected: ${String(settled.reason)}`);
    due.push(answer(request));
    return settled;
  };

  await stage.measure(async () => {
    // Whoever waits comes first, and stands behind those who hold the loop when the wait is over.
    const holding = ['sleeps', 'calculates', 'calculatesAndWaits', 'calculatesAndWaits'] as const;
    const others = (['waits', ...shuffled(stage, holding), 'waits'] as const).map(call);
    const failing = call('calculatesAndFails');
    for (let step = 0; step < MANY; step++) await call('manyShort');
    await Promise.all(others);
    // A busy machine makes a block longer: then it is done again, until one was short.
    const short = (): boolean =>
      [...turns.values()].some(
        ({ route, leastMs }) => route === routes.calculates && leastMs < COMMON_THRESHOLD_MS - LATER_MS,
      );
    for (let tries = 1; tries < MOST_TRIES && !short(); tries++) await call('calculates');
    stage.rejected('watched(route, step, log)(request)', await failing, refused);
    await stage.pause(20); // a log that is written a turn later counts as well
  });

  const all = [...turns.values()];
  tell(stage, 'watched(route, step, log)(request)', got, due);
  tell(stage, 'steps run', runs, all.length);
  tellEntries(stage, routes, all, entries);
};

const tell = (stage: Stage, label: string, value: unknown, expected: unknown): void =>
  stage.returned(label, { status: 'fulfilled', value, async: false }, expected);

const tellEntries = (
  stage: Stage,
  routes: Readonly<Record<Role, string>>,
  turns: readonly Turn[],
  entries: readonly Entry[],
): void => {
  const known = new Set<unknown>(Object.values(routes));
  const strangers = entries.filter(({ route }) => !known.has(route)).map(({ route }) => String(route));
  tell(stage, 'logged: other names', strangers.slice(0, 3), []);
  for (const role of Object.keys(roles) as Role[]) {
    const { seen, wanted } = compare(routes[role], turns, entries);
    tell(stage, roles[role], seen, wanted);
  }
  const odd = entries.flatMap((entry) => oddTime(entry, turns))[0];
  tell(stage, 'logged ms', odd?.seen ?? '', odd?.wanted ?? '');
};

const answer = (request: string): string => `answer to ${request}`;

const calculate = (ms: number) => (): void => {
  for (const until = now() + ms; now() < until;);
};

const eachRole = <T>(make: (role: Role, index: number) => T): Readonly<Record<Role, T>> =>
  Object.fromEntries(Object.keys(roles).map((role, index) => [role, make(role as Role, index)])) as Record<Role, T>;

const shuffled = <T>(stage: Stage, items: readonly T[]): readonly T[] =>
  items
    .map((item) => ({ item, place: stage.random(0, 1_000_000) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);

/** How often a route was named, beside how often it had to be. What came so near to the threshold that clocks differ may be either. */
const compare = (route: string, turns: readonly Turn[], entries: readonly Entry[]) => {
  const own = turns.filter((turn) => turn.route === route);
  const least = own.filter(({ leastMs }) => leastMs > THRESHOLD_MS + CLOCK_MS).length;
  const most = own.filter(({ mostMs }) => mostMs >= THRESHOLD_MS - CLOCK_MS).length;
  const found = entries.filter((entry) => entry.route === route);
  const times = found.slice(0, 3).map(({ ms }) => `${Math.round(Number(ms))} ms`);
  const wanted = `${route} × ${Math.min(Math.max(found.length, least), most)}`;
  if (found.length >= least && found.length <= most) return { seen: wanted, wanted };
  return { seen: `${route} × ${found.length}${found.length > 0 ? ` (${times.join(', ')})` : ''}`, wanted };
};

/** A time in the log that none of the route's turns took. */
const oddTime = ({ route, ms }: Entry, turns: readonly Turn[]) => {
  const own = turns.filter((turn) => turn.route === route);
  const from = ({ leastMs }: Turn): number => leastMs - CLOCK_MS;
  const to = ({ mostMs }: Turn): number => mostMs + CLOCK_MS;
  if (own.length === 0 || own.some((turn) => Number(ms) >= from(turn) && Number(ms) <= to(turn))) return [];
  const away = (turn: Turn): number => Math.abs(Number(ms) - turn.leastMs) || Infinity;
  const [nearest] = own.toSorted((a, b) => away(a) - away(b));
  if (nearest === undefined) return [];
  const range = `${Math.max(0, Math.floor(from(nearest)))} to ${Math.ceil(to(nearest))} ms`;
  return [{ seen: `${String(route)} ${Math.round(Number(ms))} ms`, wanted: `${String(route)} ${range}` }];
};
