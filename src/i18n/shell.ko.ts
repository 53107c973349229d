import type { shellEn } from './shell.en.ts';

/** What is said about the command line itself, in Korean. */
export const shellKo: Readonly<Record<keyof typeof shellEn, string>> = {
  'completion.which':
    '어느 셸에서 쓸까요? `npx async-course completion bash`처럼 `bash`, `zsh`, `fish`, `powershell` 중 하나를 입력하세요. 출력된 스크립트의 첫 줄에 어디에 넣으면 되는지 나와 있어요.',
  'solution.closed':
    '{id} 연습의 풀이는 통과하거나 {left}번 더 시도하면 열려요. `npx async-course check {id}`로 판정받고, `npx async-course hint {id}`로 힌트를 보세요. 가르치는 분이라면 `npx async-course {command} {id} --force`를 입력하세요.',
  'help.option.force': '통과하기 전에도 보여 줘요. 가르치는 사람용',
  'help.command.completion': '셸에서 명령, 옵션, 연습 이름을 자동 완성하는 스크립트를 출력해요',
};
