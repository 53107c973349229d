/** What the pitfall of the skeleton is judged by. JSON has no room for remarks, so what can be changed here is in lessons/README.md. */
export const lessonJsonOf = (id: string): string => `{
  "id": "${id}",
  "minutes": 6,
  "predict": { "kind": "ms" },
  "exports": { "main": "function" },
  "call": { "export": "main", "args": [], "returns": [200, 300] },
  "rules": [
    { "rule": "returns", "params": {} },
    { "rule": "overlap", "params": { "of": "wait", "atLeast": 2 } },
    { "rule": "work-done", "params": { "waits": [200, 300] } },
    { "rule": "not-blocked", "params": {} },
    { "rule": "no-floating", "params": {} },
    { "rule": "no-unhandled", "params": {} },
    { "rule": "no-leftovers", "params": {} }
  ],
  "failsWith": ["overlap"],
  "diagnoses": [
    {
      "id": "await-inside-all",
      "failed": ["overlap"],
      "facts": { "pattern.await-in-all": [1, null], "wait.count": [2, null] }
    }
  ],
  "runtimes": ["node", "deno"],
  "limits": { "timeMs": 5000, "outputBytes": 1000000, "memoryMb": 512 },
  "warm": []
}
`;
