import type { Finding, Proof } from '../../author/findings.ts';
import type { Progress } from '../../author/verify.ts';
import { sentence, words } from '../../view/look.ts';
import { hang } from '../../view/width.ts';
import type { Context } from '../context.ts';
import { openLiveLine } from '../live-line.ts';

export interface TellProofs {
  readonly found: (finding: Finding) => void;
  readonly proved: (proof: Proof) => void;
  readonly progress: (progress: Progress) => void;
  readonly close: () => void;
}

/** Tells at once what is wrong, and how far it is: in a line that changes, or where there is none, lesson by lesson. */
export const tellProofs = ({ look, live, print }: Context): TellProofs => {
  const line = openLiveLine(live?.write ?? null, look);
  const bad = look.theme.bad(look.glyphs.fail);
  const say = (mark: string, text: string): void =>
    line.above(() => print(`${hang(mark, text, look.width).join('\n')}\n`));
  let together: Proof[] = [];
  const tellTogether = (): void => {
    const [first] = together;
    if (first === undefined || live !== null) return;
    const held = together.filter(({ wrong }) => wrong === null).length;
    const key = first.load === 'idle' ? 'author.lesson.idle' : 'author.lesson.busy';
    say(' ', look.theme.dim(words(look, key, { id: first.lesson, held, tried: together.length })));
  };
  return {
    found: ({ lesson, message }) => say(` ${bad} `, `${lesson ?? ''}: ${sentence(look, message)}`),
    proved: (proof) => {
      const [first] = together;
      if (first !== undefined && (first.lesson !== proof.lesson || first.load !== proof.load)) {
        tellTogether();
        together = [];
      }
      together.push(proof);
      const load = words(look, proof.load === 'idle' ? 'author.idle' : 'author.busy');
      const tell = (mark: string, text: string): void => say(` ${mark} `, `${proof.file} (${load}): ${text}`);
      if (proof.wrong !== null) tell(bad, sentence(look, proof.wrong));
      else if (proof.otherwise !== null)
        tell(
          look.theme.warn(look.glyphs.unsure),
          words(look, 'author.otherwise', { seen: sentence(look, proof.otherwise) }),
        );
    },
    progress: ({ done, all, ids }) =>
      line.show(ids.length === 0 ? '' : words(look, 'author.running', { done, all, ids: ids.join(', ') })),
    close: () => {
      line.close();
      tellTogether();
    },
  };
};
