import { message } from '../../core/message.ts';
import type { Command } from '../command.ts';
import { Stop } from '../stop.ts';

/** The course author's kit: each action is read only when it is called. */
const actions: Readonly<Record<string, () => Promise<{ readonly run: Command }>>> = {
  new: async () => await import('../author/new.ts'),
  verify: async () => await import('../author/verify.ts'),
};

export const run: Command = async (context) => {
  const action = actions[context.args.positionals[0] ?? ''];
  if (action === undefined) throw new Stop({ message: message('args.author-what') });
  return await (await action()).run(context);
};
