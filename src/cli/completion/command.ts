import path from 'node:path';
import type { Args } from '../args.ts';
import { Stop } from '../stop.ts';
import { languageOf } from '../../core/language-of.ts';
import { optionOf, type Surroundings } from '../surroundings.ts';
import { stopped } from '../usage.ts';
import { message } from '../../core/message.ts';
import { chapterTitles, exerciseTitles } from '../../course/exercise-titles.ts';
import { bashScript } from './bash.ts';
import { fishScript } from './fish.ts';
import { grammarIn, type Grammar } from './grammar.ts';
import { powershellScript } from './powershell.ts';
import { zshScript } from './zsh.ts';

const scripts: Readonly<Record<string, (grammar: Grammar) => string>> = {
  bash: bashScript,
  zsh: zshScript,
  fish: fishScript,
  powershell: powershellScript,
};

/**
 * Prints the script of a shell; with `ids` or `shown`, which is what the scripts ask at each key, the exercises of the course, or them and its chapters. It opens
 * neither the course nor the learner's folder: whoever pressed a key is waiting.
 */
export const completion = async (args: Args, surroundings: Surroundings): Promise<number> => {
  const { cwd, environment, packageFolder, print } = surroundings;
  const language = languageOf(optionOf(args, 'lang'), environment);
  const [shell = ''] = args.positionals;
  if (shell === 'ids' || shell === 'shown') {
    const folder = path.resolve(cwd, optionOf(args, 'course') ?? packageFolder);
    const chapters = shell === 'ids' ? [] : await chapterTitles(folder, language);
    const titles = [...(await exerciseTitles(folder, language)), ...chapters];
    print(titles.map(({ id, title }) => `${id}\t${title}\n`).join(''));
    return 0;
  }
  const script = Object.hasOwn(scripts, shell) ? scripts[shell] : undefined;
  if (script === undefined)
    return stopped(new Stop({ message: message('completion.which') }), args, surroundings, language);
  print(script(grammarIn(language)));
  return 0;
};
