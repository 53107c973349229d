import { log as print, now, sleepSync } from 'async-course/kit';
import type { Stage } from 'async-course/stage';

type Step = (request: string) => unknown;
type Watched = (route: string, step: Step, log: (route: unknown, ms: unknown) => void) => Step;

const THRESHOLD_MS = 50;
/** A learner may read another clock than this file does, one of whole milliseconds for example. */
const CLOCK_MS = 2;
/** For a step that is put off to a later turn: there nobody but the learner stands around it. */
const LATER_MS = 20;
/** Whoever takes asyncio’s threshold, 100 ms, is told from whoever takes the right one by a block that stayed below this. */
const SHORT_MS = 90;
const MOST_TRIES = 8;
const MANY = 12;

/** What the steps of a route do: the labels of the verdict, and code, for that is the same in every language. */
const roles = {
  waits: 'logged: await delay(ms)',
  sleeps: 'logged: sleepSync(ms)',
  sleepsTwice: 'logged: sleepSync(ms) × 2',
  calculates: 'logged: calculate(ms)',
  calculatesAndWaits: 'logged: calculate(ms), await delay(ms)',
  calculatesAndFails: 'logged: calculate(ms), throw',
  manyShort: `logged: calculate(5) × ${MANY}`,
} as const;
type Role = keyof typeof roles;

const paths = ['/basket', '/export', '/invoice', '/labels', '/orders', '/photos', '/prices', '/search', '/stock'];

interface Route {
  readonly name: string;
  readonly role: Role;
  readonly step: Step;
}

/**
 * One call of a step. It held the loop for no less than it saw itself, and for no more than whoever called it saw: a pause of the
 * machine makes both longer, so what is due comes from the same run as the log that is judged.
 */
interface Turn {
  readonly route: Route;
  leastMs: number;
  mostMs: number;
}

interface Entry {
  readonly route: unknown;
  readonly ms: unknown;
}

/** Requests that are under way together. Five routes hold the loop, each in its own way, and two are innocent. */
export const scenario = async (stage: Stage): Promise<void> => {
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
  const refused = new Error(`request ${stage.random(1000, 9999)} was refused`);
  const refuse = (): never => {
    throw refused;
  };
  const steps: Readonly<Record<Role, Step>> = {
    waits: stepOf(() => {}, after(stage.random(140, 180))),
    sleeps: stepOf(() => sleepSync(stage.random(100, 120)), answer),
    sleepsTwice: stepOf(() => sleepSync(stage.random(100, 120)), answer),
    calculates: stepOf(calculate(stage.random(60, 75)), answer),
    calculatesAndWaits: stepOf(calculate(stage.random(130, 150)), after(stage.random(60, 90))),
    calculatesAndFails: stepOf(calculate(stage.random(75, 90)), refuse),
    manyShort: stepOf(calculate(5), answer),
  };

  const watched = stage.exports.watched as unknown as Watched;
  const entries: Entry[] = [];
  const log = (route: unknown, ms: unknown): void => {
    entries.push({ route, ms });
    print(String(route), Number(ms));
  };
  const names = nameRoutes(stage);
  const routeOf = (role: Role): Route => {
    const name = names();
    return { name, role, step: watched(name, steps[role], log) };
  };

  const [got, due]: [unknown[], unknown[]] = [[], []];
  const call = async (route: Route) => {
    await stage.pause(0); // a turn of its own for each step, as on a server
    const request = `request ${turns.size + 1}`;
    const turn: Turn = { route, leastMs: 0, mostMs: 0 };
    turns.set(request, turn);
    const settled = await stage.attempt(route.name, () => {
      const startedAt = now();
      try {
        return route.step(request);
      } finally {
        // Whatever the learner puts into the queue of microtasks comes before this, and belongs to the same turn.
        queueMicrotask(() => (turn.mostMs = now() - startedAt));
      }
    });
    if (turn.mostMs < turn.leastMs) turn.mostMs = turn.leastMs + LATER_MS;
    if (route.role === 'calculatesAndFails') return settled;
    got.push(settled.status === 'fulfilled' ? settled.value : `rejected: ${String(settled.reason)}`);
    due.push(answer(request));
    return settled;
  };

  await stage.measure(async () => {
    const [waits, twice] = [routeOf('waits'), routeOf('sleepsTwice')];
    const once = (['sleeps', 'calculates', 'calculatesAndWaits'] as const).map(routeOf);
    const holding = shuffled(stage, [...once, twice, twice]);
    // Whoever waits comes first, and stands behind those who hold the loop when the wait is over.
    const others = [waits, ...holding, waits].map(call);
    const failing = call(routeOf('calculatesAndFails'));
    const polite = routeOf('manyShort');
    for (let step = 0; step < MANY; step++) await call(polite);
    await Promise.all(others);
    // A busy machine makes a block longer: then another one is made, until one was short.
    const isShort = ({ route, leastMs }: Turn): boolean => route.role === 'calculates' && leastMs < SHORT_MS;
    for (let tries = 1; tries < MOST_TRIES && ![...turns.values()].some(isShort); tries++)
      await call(routeOf('calculates'));
    stage.rejected('watched(route, step, log)(request)', await failing, refused);
    await stage.pause(20); // a log that is written a turn later counts as well
  });

  const all = [...turns.values()];
  tell(stage, 'watched(route, step, log)(request)', got, due);
  tell(stage, 'steps run', runs, all.length);
  tellEntries(stage, all, entries);
};

const answer = (request: string): string => `answer to ${request}`;

const calculate = (ms: number) => (): void => {
  for (const until = now() + ms; now() < until;);
};

/** Names that nobody can know beforehand, each another one. */
const nameRoutes = (stage: Stage): (() => string) => {
  const shuffledPaths = shuffled(stage, paths);
  let number = stage.random(100, 899);
  return () => `${shuffledPaths[number % paths.length]}/${number++}`;
};

const shuffled = <T>(stage: Stage, items: readonly T[]): readonly T[] =>
  items
    .map((item) => ({ item, place: stage.random(0, 1_000_000) }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);

const tell = (stage: Stage, label: string, value: unknown, expected: unknown): void =>
  stage.returned(label, { status: 'fulfilled', value, async: false }, expected);

/** Who was named, and with which time, beside who and which had to be. */
const tellEntries = (stage: Stage, turns: readonly Turn[], entries: readonly Entry[]): void => {
  const known = new Set<unknown>(turns.map(({ route }) => route.name));
  const strangers = entries.filter(({ route }) => !known.has(route)).map(({ route }) => String(route));
  tell(stage, 'logged: other names', strangers.slice(0, 3), []);
  for (const role of Object.keys(roles) as Role[]) {
    const names = new Set(turns.filter(({ route }) => route.role === role).map(({ route }) => route.name));
    const compared = [...names].map((name) => compare(name, turns, entries));
    const { seen, wanted } = compared.find((each) => each.seen !== each.wanted) ?? { seen: '', wanted: '' };
    tell(stage, roles[role], seen, wanted);
  }
  const odd = entries.flatMap((entry) => oddTime(entry, turns))[0];
  tell(stage, 'logged ms', odd?.seen ?? '', odd?.wanted ?? '');
};

/** How often a route was named, beside how often it had to be. What came so near to the threshold that clocks differ may be either. */
const compare = (name: string, turns: readonly Turn[], entries: readonly Entry[]) => {
  const own = turns.filter(({ route }) => route.name === name);
  const least = own.filter(({ leastMs }) => leastMs > THRESHOLD_MS + CLOCK_MS).length;
  const most = own.filter(({ mostMs }) => mostMs >= THRESHOLD_MS - CLOCK_MS).length;
  const found = entries.filter(({ route }) => route === name);
  const times = found.slice(0, 3).map(({ ms }) => `${Math.round(Number(ms))} ms`);
  const wanted = `${name} × ${Math.min(Math.max(found.length, least), most)}`;
  if (found.length >= least && found.length <= most) return { seen: wanted, wanted };
  return { seen: `${name} × ${found.length}${found.length > 0 ? ` (${times.join(', ')})` : ''}`, wanted };
};

/** A time in the log that none of the route's turns took. */
const oddTime = ({ route, ms }: Entry, turns: readonly Turn[]) => {
  const own = turns.filter((turn) => turn.route.name === route);
  const from = ({ leastMs }: Turn): number => leastMs - CLOCK_MS;
  const to = ({ mostMs }: Turn): number => mostMs + CLOCK_MS;
  if (own.some((turn) => Number(ms) >= from(turn) && Number(ms) <= to(turn))) return [];
  const away = ({ leastMs }: Turn): number => Math.abs(Number(ms) - leastMs);
  const [nearest] = own.toSorted((a, b) => away(a) - away(b));
  if (nearest === undefined) return [];
  const range = `${Math.max(0, Math.floor(from(nearest)))} to ${Math.ceil(to(nearest))} ms`;
  return [{ seen: `${nearest.route.name} ${Math.round(Number(ms))} ms`, wanted: `${nearest.route.name} ${range}` }];
};
