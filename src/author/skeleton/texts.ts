/** The headings of a lesson in English, with what is to be written below each. */
export const englishText = `# TODO(author): a title that makes one curious

TODO(author): the story, from real work: whose program is this, and what does it have to do?

TODO(author): what \`main()\` must return, and what must happen **at the same time**

TODO(author): what the learner will believe, and why that is plausible

## Question

How many milliseconds does \`main()\` take, as the file stands now?

## Hint 1

TODO(author): where to look; a hint leads and does not tell

## Hint 2

TODO(author): what to think about

## Hint 3

TODO(author): what to do, in words and without code

## Why it works

TODO(author): why a good answer works, with the one picture that makes it click

TODO(author): what differs in Python and on Deno, what a linter would have said, one link to the primary documentation

## Remember

TODO(author): the one sentence to take along

## When one-after-another

TODO(author): for somebody whose second wait began when the first was over

## When await-inside-all

TODO(author): for somebody who wrote \`await\` inside the brackets of \`Promise.all\`

## When not-awaited

TODO(author): for somebody who started the waits and did not wait for them

## When less-work

TODO(author): for somebody who waits less than was asked

## When constant-answer

TODO(author): for somebody who returns the right numbers and waits for nothing
`;

/** The same in Korean: the headings are those of English, since they are names. */
export const koreanText = `# TODO(author): 눌러 보고 싶어지는 제목

TODO(author): 실제 업무에서 가져온 이야기. 누구의 프로그램이고, 무슨 일을 해야 하나요?

TODO(author): \`main()\` 함수가 무엇을 반환해야 하고, 무엇이 **동시에** 진행돼야 하는지

TODO(author): 배우는 사람이 무엇을 믿게 되고, 그 믿음이 왜 그럴듯한지

## Question

지금 파일 그대로라면 \`main()\` 함수는 몇 밀리초가 걸릴까요?

## Hint 1

TODO(author): 어디를 볼지. 힌트는 이끌기만 하고 답을 말하지 않아요

## Hint 2

TODO(author): 무엇을 생각해 볼지

## Hint 3

TODO(author): 무엇을 할지. 코드 없이 말로만

## Why it works

TODO(author): 좋은 답이 왜 통하는지. 한눈에 이해되는 그림 하나와 함께

TODO(author): Python과 Deno에서는 무엇이 다른지, 린터라면 뭐라고 했을지, 공식 문서 링크 하나

## Remember

TODO(author): 꼭 기억할 한 문장

## When one-after-another

TODO(author): 첫 번째 대기가 끝난 뒤에야 두 번째 대기를 시작한 사람에게

## When await-inside-all

TODO(author): \`Promise.all\`의 대괄호 안에 \`await\`를 쓴 사람에게

## When not-awaited

TODO(author): 대기를 시작해 놓고 기다리지 않은 사람에게

## When less-work

TODO(author): 정해진 것보다 짧게 기다린 사람에게

## When constant-answer

TODO(author): 맞는 숫자를 반환하지만 아무것도 기다리지 않은 사람에게
`;
