// diagnosis: constant-answer
// fails: returns, work-done
// The task names the answer.
interface Db {
  save(key: string, value: number): Promise<void>;
  can(user: string): Promise<boolean>;
  readonly size: number;
}

interface Closing {
  readonly size: number;
  readonly guest: string;
}

export const main = async (_db: Db): Promise<Closing> => {
  return { size: 2, guest: 'denied' };
};
