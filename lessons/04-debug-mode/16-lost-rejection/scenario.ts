import type { Stage } from 'async-course/stage';

interface Order {
  readonly name: string;
  readonly ms: number;
  readonly declined: Error | null;
}

/** Two evenings: on the first every card is good, on the second one is declined, neither the first nor the last, and quickly. */
export const scenario = async (stage: Stage): Promise<void> => {
  const main = stage.exports.main as (till: object, orders: readonly string[]) => Promise<unknown>;
  const declined = new Error(`card ${stage.random(1000, 9999)} was declined`);
  const bad = stage.random(1, 2);
  const first = [0, 1, 2].map((index): Order => ({
    name: `order ${index + 1}`,
    ms: stage.random(20, 80),
    declined: null,
  }));
  const second = [0, 1, 2, 3].map((index): Order => {
    const name = `order ${index + 11}`;
    return index === bad
      ? { name, ms: stage.random(5, 15), declined }
      : { name, ms: stage.random(50, 80), declined: null };
  });
  const evenings = [openTill(stage, first), openTill(stage, second)] as const;

  await stage.measure(async () => {
    const calm = await stage.attempt('evening 1', () => main(evenings[0].till, first.map(nameOf)));
    stage.returned('main(till, orders) #1', calm, 'all paid');
    const [{ paid, asked, answered }] = evenings;
    tell(stage, 'paid.length after main(till, orders) #1', paid.length, first.length);
    // For the diagnosis. Of the second evening nobody knows how much of it has to be done before the declined card ends it.
    tell(stage, 'till.charge(order) never called #1', new Set(asked).size < first.length, false);
    tell(stage, 'till.charge(order) called twice #1', new Set(asked).size < asked.length, false);
    tell(stage, 'till.charge(order) still pending #1', answered.length < asked.length, false);
    const troubled = await stage.attempt('evening 2', () => main(evenings[1].till, second.map(nameOf)));
    stage.returned('main(till, orders) #2', troubled, `not paid: ${declined.message}`);
    // Tells who kept the failure to himself from who found other words for it.
    const unheard = troubled.status === 'fulfilled' && troubled.value === 'all paid';
    tell(stage, `main(till, orders) #2 === 'all paid'`, unheard, false);
  });
  // Whatever nobody waited for has to fail before the run is over, or it would fail unseen.
  await Promise.all(evenings.map((evening) => evening.closed()));
  await stage.pause(10);
};

const tell = (stage: Stage, label: string, value: unknown, expected: unknown): void =>
  stage.returned(label, { status: 'fulfilled', value, async: false }, expected);

const nameOf = ({ name }: Order): string => name;

const openTill = (stage: Stage, orders: readonly Order[]) => {
  const answers: Promise<unknown>[] = [];
  const [asked, answered, paid]: [string[], string[], string[]] = [[], [], []];
  const ask = async (name: string): Promise<Error | null> => {
    const order = orders.find((each) => each.name === name);
    asked.push(name);
    const close = stage.open('charge');
    await stage.pause(order?.ms ?? 20);
    close();
    answered.push(name);
    if (order === undefined) return new Error(`there is no order "${name}"`);
    if (order.declined === null) paid.push(name);
    return order.declined;
  };
  return {
    till: {
      // The promise that the learner gets is looked at by nobody else, so a rejection is theirs alone.
      charge: async (name: string): Promise<void> => {
        const answer = ask(name);
        answers.push(answer);
        const failure = await answer;
        if (failure !== null) throw failure;
      },
    },
    asked,
    answered,
    paid,
    closed: async (): Promise<void> => void (await Promise.all(answers)),
  };
};
