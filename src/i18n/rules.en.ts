/** What rules, diagnoses and outcomes say, in English. `{n|time|times}` takes the form that fits the number `n`. */
export const rulesEn = {
  'rule.returns.pass': 'The {count|value that came back was|values that came back were} right.',
  'rule.returns.fail': '`{label}` should give {expected}, but gave {actual}.',
  'rule.returns.fail.none':
    'Nothing came back that could be compared. Make sure your function runs to its end and returns its result.',
  'rule.returns.fail.pending':
    '`{label}` should give {expected}, but its promise was still pending. Look for the step that never resolves it.',
  'rule.returns.fail.promise':
    '`{label}` should give {expected}, but gave {actual}: a promise is still in it. Something has to wait for the value.',
  'rule.returns.fail.rejected': '`{label}` should give {expected}, but it failed instead: {actual}.',
  'rule.returns.fail.undefined':
    '`{label}` should give {expected}, but gave undefined. Follow the value back: where on its way is it not returned?',

  'rule.rejects-with.pass': 'Failures reach the caller just as they were thrown.',
  'rule.rejects-with.fail': 'When the work behind `{label}` fails, the caller should see {expected}, but saw {actual}.',
  'rule.rejects-with.fail.none': 'No failing call came to its end, so nobody could see whether its error arrives.',
  'rule.rejects-with.fail.pending':
    'When the work behind `{label}` fails, the caller should see {expected}, but waited for ever.',
  'rule.rejects-with.fail.fulfilled':
    'When the work behind `{label}` fails, the caller should see {expected}, but was told that all went well ({actual}).',

  'rule.work-done.pass': 'All the work was done, and was done before you returned.',
  'rule.work-done.fail.waits':
    'A wait of {ms} ms was due, but no finished wait is left for it: {done} of {due} finished, and the longest took {longest} ms.',
  'rule.work-done.fail.waits.none':
    'A wait of {ms} ms was due, but no wait that leaves the thread free took place ({done} of {due}; longest: {longest} ms).',
  'rule.work-done.fail.waits.open':
    'The wait of {ms} ms had begun but was not over when your function settled ({done} of {due} finished; longest: {longest} ms).',
  'rule.work-done.fail.requests': 'The server should have answered {due} {due|request|requests}, but answered {done}.',
  'rule.work-done.fail.requests.quicker':
    '{quicker} {quicker|request|requests} asked the server for a quicker answer than the exercise’s own. Send {due} as they were.',
  'rule.work-done.fail.requests.open':
    'The server should have answered {due} {due|request|requests} before your function settled, but had answered {done}; {open} {open|was|were} still on the way.',
  'rule.work-done.fail.queries': '`{name}` should have run {due} {due|time|times}, but ran {done}.',
  'rule.work-done.fail.queries.open':
    '`{name}` should have been done at least {due} {due|time|times} when your function settled; {done} {done|was|were} done, and {open} still running.',

  'rule.uses.pass': '`{call}` did its work, {done} {done|time|times}.',
  'rule.uses.fail': '`{call}` should have been called {due} {due|time|times}, but was called {done}.',
  'rule.uses.fail.none': '`{call}` has to stay, and it was not called at all.',
  'rule.uses.fail.main':
    '`{call}` has to stay, but not on the main thread: it was called there {misplaced} {misplaced|time|times}, and held the loop each time.',
  'rule.uses.fail.worker':
    '`{call}` has to stay on the main thread here, but was called {misplaced} {misplaced|time|times} on another one.',
  'rule.uses.fail.open':
    'Your function settled while `{call}` was still at work: {done} of {due} {due|call|calls} had come back.',

  'rule.order.pass': 'All {count} came in the order that was due.',
  'rule.order.fail':
    '`{early}` came before `{late}`, which was due first. They came as {seen}; the order due is {due}.',
  'rule.order.fail.missing': '`{name}` should come {due} {due|time|times} while your function runs, but came {found}.',
  'rule.order.fail.extra': '`{name}` should come {due} {due|time|times} while your function runs, but came {found}.',

  'rule.overlap.pass': 'Up to {peak} tasks ran at the same time.',
  'rule.overlap.fail': '{atLeast} tasks should run at the same time, but there were never more than {peak}.',
  'rule.overlap.fail.serial':
    'All {finished} tasks ran one after another: each began only when the one before it was over.',
  'rule.overlap.fail.edge':
    'The tasks only brushed past each other: they shared {percent} % of the shortest one’s time, and {atLeast} should run side by side for half of it.',
  'rule.overlap.fail.waits':
    'Only the waits that were due count ({waits} ms). They shared {percent} % of the shortest one’s time, and should run side by side for half of it.',
  'rule.overlap.fail.open':
    'Your function settled with {open} {open|task|tasks} still running; {finished} had finished, and {atLeast} should have, side by side.',
  'rule.overlap.inconclusive':
    '{finished} tasks ran on threads of their own, but never {atLeast} at the same time. A busy machine may have started a thread late.',
  'rule.overlap.inconclusive.away':
    'The tasks stood in line, but just then your computer took the thread away for a while; that may be why.',
  'rule.overlap.fail.none': 'No task finished while your function ran, and {atLeast} should have, at the same time.',
  'rule.overlap.fail.single': 'Only {finished} task ran, and {atLeast} should run at the same time.',

  'rule.in-flight.pass': 'The server had up to {peak} {peak|request|requests} open at the same moment.',
  'rule.in-flight.fail':
    'The server should have {atLeast} requests open at the same moment, but never saw more than {peak}.',
  'rule.in-flight.fail.serial':
    'The server saw one request at a time: {finished} {finished|request|requests}, each sent after the last answer. {atLeast} should be open together.',
  'rule.in-flight.fail.open':
    'Your function settled with {open} {open|request|requests} still open; {finished} had been answered, and {atLeast} should have been, side by side.',
  'rule.in-flight.fail.none':
    'The server saw no request that was finished in time, and should have had {atLeast} open at once.',
  'rule.in-flight.inconclusive':
    '{callers} threads asked the server, but never more than {peak} of them at the same moment; {atLeast} are due. A busy machine may have started some of them late.',
  'rule.in-flight.fail.over': 'The server had {most} requests open at the same moment; the limit is {atMost}.',

  'rule.workers.pass': '{started} worker {started|thread was|threads were} started, and {atMost} are allowed.',
  'rule.workers.fail':
    '{started} worker {started|thread was|threads were} started, and no more than {atMost} are allowed.',

  'rule.parallel.pass': '{threads} threads calculated at the same time, and the main thread stayed free.',
  'rule.parallel.fail':
    '{threads} threads did the work, but in turns: together they worked for only {percent} % of the time that they could have shared.',
  'rule.parallel.fail.main':
    '{mainPercent} % of the calculation ran on the main thread, where nothing else can run meanwhile.',
  'rule.parallel.fail.few':
    'The work was done by {threads} {threads|thread|threads} beside the main one; it takes {wanted} to do it at the same time.',
  'rule.parallel.fail.crowd':
    'You started {workers} worker threads; this work needs {most} at the most. Every thread costs its start and its memory.',
  'rule.parallel.inconclusive':
    '{threads} threads did the work, but together for only {percent} % of the time that they could have shared. A busy machine may have started one of them late.',
  'rule.parallel.fail.none': 'No calculation was finished while your function ran.',

  'rule.not-blocked.pass': 'The event loop stayed free: it answered {ticks} heartbeats meanwhile.',
  'rule.not-blocked.pass.calm':
    'The event loop stayed free: its longest silence was {ms} ms, too short to be your code’s doing.',
  'rule.not-blocked.pass.short': 'The event loop was not held: all was over after {ms} ms.',
  'rule.not-blocked.fail':
    'The event loop was held for {ms} ms and answered {ticks} {ticks|heartbeat|heartbeats}: nothing else could run.',
  'rule.not-blocked.fail.line':
    'Line {line} of {file} held the event loop for {ms} ms; it answered {ticks} {ticks|heartbeat|heartbeats}: nothing else could run.',
  'rule.not-blocked.fail.beside': 'The event loop was held for {ms} ms: nothing else could run meanwhile.',
  'rule.not-blocked.fail.beside.line':
    'Line {line} of {file} held the event loop for {ms} ms: nothing else could run meanwhile.',
  'rule.not-blocked.fail.call':
    '`{call}` blocked the main thread for {ms} ms ({count} blocking {count|call|calls} in all): nothing else could run.',
  'rule.not-blocked.fail.call.line':
    '`{call}` on line {line} of {file} blocked the main thread for {ms} ms ({count} blocking {count|call|calls} in all): nothing else could run.',
  'rule.not-blocked.inconclusive':
    'The event loop was silent for {ms} ms with {ticks} {ticks|heartbeat|heartbeats}; that may be your code, or a busy machine.',
  'rule.not-blocked.inconclusive.unheard':
    'There were {ticks} {ticks|heartbeat|heartbeats}, and nothing that explains why so few: the meter did not hear enough to judge.',

  'rule.units-per-turn.pass':
    'The work was spread over {turns} turns of the event loop, with {percent} % of it at the most in one turn.',
  'rule.units-per-turn.pass.short':
    'One turn of the event loop did {percent} % of the work, but was over after {ms} ms: nobody had to wait for it.',
  'rule.units-per-turn.pass.elsewhere': 'The main thread did none of the work, so no turn of its loop was held.',
  'rule.units-per-turn.fail':
    'One turn of the event loop did {percent} % of the work, in {ms} ms without a break; {most} % is the limit. Nothing else can run inside a turn.',
  'rule.units-per-turn.fail.line':
    'One turn of the event loop did {percent} % of the work, in {ms} ms without a break (line {line} of {file}); {most} % is the limit. Nothing else can run inside a turn.',
  'rule.units-per-turn.fail.none': 'No calculation was finished while your function ran.',
  'rule.units-per-turn.inconclusive':
    'One turn of the event loop did {percent} % of the work in {ms} ms, but a busy machine had a part in that.',
  'rule.units-per-turn.inconclusive.uncounted':
    'The turns of the event loop were not counted here, so nobody can say how the work was spread over them.',

  'rule.victim-latency.pass': '`{name}` had its turn in time, {ms} ms late at the most.',
  'rule.victim-latency.pass.calm':
    '`{name}` was {ms} ms late, but your code did not hold the loop for long enough to be the reason.',
  'rule.victim-latency.fail':
    '`{name}` should wait {most} ms for its turn at the most, but waited {ms} ms: everything that was due meanwhile had to wait as well.',
  'rule.victim-latency.fail.line':
    '`{name}` should wait {most} ms for its turn at the most, but waited {ms} ms: line {line} of {file} held the event loop.',
  'rule.victim-latency.fail.none':
    '`{name}`, a small task beside your own, never ran, so nobody could see whether it has its turn in time.',
  'rule.victim-latency.inconclusive':
    '`{name}` waited {ms} ms for its turn, and {most} is the limit; that may be your code, or a busy machine.',

  'rule.no-unhandled.pass': 'No rejection went unhandled.',
  'rule.no-unhandled.fail': 'Nobody handled {count} {count|rejection|rejections}; the first was {name}: {message}',
  'rule.no-unhandled.fail.line':
    'Nobody handled {count} {count|rejection|rejections}; the first was {name}: {message} — from line {line} of {file}.',

  'rule.no-floating.pass': 'Every promise found somebody who waits for it.',
  'rule.no-floating.fail': 'Nobody waits for a promise made on line {line} of {file} ({count} lost in all).',
  'rule.no-floating.fail.dropped':
    '`{call}` on line {line} of {file} gives a promise that is dropped at once ({count} lost in all).',
  'rule.no-floating.fail.voided':
    'On line {line} of {file}, `void` throws away the promise of `{call}`: that silences the warning, but nobody waits ({count} lost in all).',
  'rule.no-floating.fail.truthy':
    '`{call}` on line {line} of {file} is used as a condition, but it is a promise, and a promise is always true ({count} lost in all).',
  'rule.no-floating.fail.array':
    'On line {line} of {file} an array of promises from `{call}` is awaited; `await` does not look into arrays ({count} lost in all).',
  'rule.no-floating.fail.unused':
    'The promise of `{call}` on line {line} of {file} is kept, but nobody ever looks at it ({count} lost in all).',
  'rule.no-floating.fail.callback':
    'The async callback given to `{call}` on line {line} of {file} returns a promise that its receiver ignores ({count} lost in all).',
  'rule.no-floating.fail.executor':
    'The executor on line {line} of {file} is async (`{call}`): what fails in it is lost ({count} lost in all).',

  'rule.no-leftovers.pass': 'Nothing was left running.',
  'rule.no-leftovers.fail':
    'When your function had settled, {count} {count|thing was|things were} still alive: {names}. What you start, you also stop.',

  'rule.log-matches.pass':
    '{count|The call was logged|All calls were logged once each}, with the time that was really taken.',
  'rule.log-matches.fail.none': 'No call came to its end, so there was no time to compare.',
  'rule.log-matches.fail.missing':
    '`{name}` was called {due} {due|time|times}, but logged {found}: each call needs its own line.',
  'rule.log-matches.fail.extra':
    '`{name}` was called {due} {due|time|times}, but logged {found}: one line for each call is enough.',
  'rule.log-matches.fail.short':
    'The log says {ms} ms for `{name}`, but it took {from} to {to} ms: less than the work alone.',
  'rule.log-matches.fail.long':
    'The log says {ms} ms for `{name}`, but it took {from} to {to} ms: more than the whole call.',
  'rule.log-matches.fail.seconds': 'What the log says is right in seconds; it should be in milliseconds.',

  'rule.memory-peak.pass': 'The process never held more than {peak} MB of memory; {most} MB is the limit.',
  'rule.memory-peak.fail':
    'The process held {peak} MB of memory at its peak; {most} MB is the limit, and no clearing up that is late explains so much.',
  'rule.memory-peak.inconclusive':
    'The process held {peak} MB of memory at its peak, and {most} MB is the limit; part of that may be waiting to be cleared up.',
  'rule.memory-peak.inconclusive.unseen': 'Nobody could look at the memory of the process while it ran.',

  'rule.duration.pass': 'It took {ms} ms, and {ideal} ms would be ideal.',
  'rule.duration.fail': 'It took {ms} ms, again and again; {ideal} ms would be ideal, and {most} ms is the limit.',
  'rule.duration.inconclusive':
    'It took {ms} ms, and {most} ms is the limit; one reading of a stopwatch proves nothing, for the machine may have been busy.',

  'diagnosis.still-on-the-main-thread':
    'The code looks asynchronous now, but the work still runs where it ran before: on the main thread. A keyword or a promise around it does not move it.',
  'diagnosis.only-later': 'The work was put off, not moved: when its turn comes, it holds the loop for just as long.',
  'diagnosis.microtask-yield':
    'This yields to other promises only. Timers, input and the network wait until the last microtask is done, so the loop was held all the same.',
  'diagnosis.pieces-too-long':
    'The work comes in pieces now, and the loop gets its turn between them. But the longest piece is what everybody waits for, and it is still too long.',
  'diagnosis.one-after-another':
    'The loop was free, but the tasks stood in single file: each was started only after the one before it had finished.',
  'diagnosis.one-worker-for-all':
    'The work left the main thread, but one worker does all of it. The queue has moved; it has not become shorter.',
  'diagnosis.too-many-workers':
    'A new thread for every piece of work: starting them now costs more than the work itself.',
  'diagnosis.less-work':
    'It is faster because there is less to do. The task was to do all of the work, only better arranged.',
  'diagnosis.constant-answer':
    'The answer is there, but the work behind it was never done. On the next input it would be last week’s answer.',
  'diagnosis.not-awaited':
    'Your function was finished before its work was: something was started, and nobody waits for it.',
  'diagnosis.sleep-and-hope':
    'A pause that is meant to be long enough is a bet, not a wait. On a slow day you lose it.',
  'diagnosis.error-swallowed':
    'Something failed, and the caller never learns of it. An error that is kept quiet is not handled.',
  'diagnosis.no-limit':
    'Everything was started at once. The queue did not go away: it now stands in front of your neighbour’s door.',
  'diagnosis.left-running':
    'The result is there, but something goes on running behind it. Who starts it is also the one to stop it.',
  'diagnosis.wrong-result': 'The result is not the one that was due. Look at what each step hands on to the next.',
  'diagnosis.still-blocking':
    'Something still holds the thread until it is done, and meanwhile nothing else gets a turn.',
  'diagnosis.failed-instead':
    'Your function failed instead of giving a result. Start with its error: the rest can only be judged once it comes to its end.',
  'diagnosis.rejection-unhandled':
    'A promise failed while nobody was listening. Each needs someone who waits for it, or who catches, before it can fail.',
  'diagnosis.call-replaced':
    'The call that the shop depends on is gone. It has to stay; what may change is who makes it, and who waits for it.',
  'diagnosis.kept-waiting':
    'Your own work was done, but something small beside it waited for its turn far too long. The loop belongs to everybody.',
  'diagnosis.all-in-memory':
    'All of it was in memory at the same moment. Take in a piece, hand it on, let go of it, and only then take the next.',
  'diagnosis.too-slow':
    'The work was done, but it took much longer than it has to. Ask what each step waits for, and whether it has to.',
  'diagnosis.wrong-order':
    'All of it happened, but not in the order that was due. Ask of each step what it waits for, and what goes on meanwhile.',
  'diagnosis.wrong-time':
    'What is being timed is not the whole call. Ask at which moment the clock starts, and at which it stops.',

  'problem.exited':
    'The program ended itself (exit code {code}) before its work was done. Take out the `process.exit`, or what else ends it, and let it come to its own end.',
  'problem.unsettled':
    'Your function’s promise never settled, and nothing was left that could settle it. Look for a promise whose `resolve` is never called.',
  'problem.unsettled.loading':
    'The file was never loaded to its end: an `await` outside of any function waits for something, and nothing was left that could bring it.',
  'problem.timeout.stuck':
    'After {seconds} s line {line} of {file} still held the event loop, so the program was stopped. Does the loop there ever end?',
  'problem.timeout.stuck.call':
    'After {seconds} s `{call}` on line {line} of {file} still held the event loop, so the program was stopped. Does it ever come back, and does the loop around it ever end?',
  'problem.timeout.stuck.unknown':
    'After {seconds} s something still held the event loop, so the program was stopped. Look for a loop that never ends.',
  'problem.timeout.waiting':
    'After {seconds} s your function had not settled, so the program was stopped. The loop was free: something is being waited for that does not come.',
  'problem.timeout.loading':
    'After {seconds} s the file was still being loaded, so the program was stopped. An `await` outside of any function waits for something that does not come.',
  'problem.timeout.worker':
    'After {seconds} s a worker thread was still busy at line {line} of {file}, and your function was waiting for it, so the program was stopped. Does the loop there ever end?',
  'problem.output-limit':
    'The program printed more than {mb} MB, so it was stopped. Look for a `console.log` in a loop that never ends.',
  'problem.memory-limit':
    'The program needed more than {mb} MB of memory, so it was stopped. Look for something that grows without end.',
  'problem.memory-limit.line':
    'The program needed more than {mb} MB of memory, so it was stopped, at line {line} of {file}. Look for something there that grows without end.',
  'problem.killed':
    'The program was ended by the signal {signal} before its work was done. If the code sends it to itself, take that out; otherwise run it once more.',
  'problem.killed.crash':
    'The program crashed (signal {signal}) before its work was done. Look for `process.abort()`, and for file descriptors that your code closes or writes to without having opened them.',
  'problem.uncaught': 'An error that nobody caught ended the program: {name}: {message}',
  'problem.uncaught.line':
    'An error that nobody caught ended the program, from line {line} of {file}: {name}: {message}',
  'problem.load-error': 'The file could not be loaded: {name}: {message}',
  'problem.load-error.line': 'The file could not be loaded because of line {line} of {file}: {name}: {message}',
  'problem.missing-export':
    'The file does not export `{name}` (it exports {found}). Put `export` before it, or give it its old name back.',
  'problem.missing-export.none':
    'The file does not export `{name}`; it exports nothing. Put `export` before it, or save the file if it is still empty.',
  'problem.wrong-export.function':
    '`{name}` should be a function, but what the file exports under that name is of type {actual}.',
  'problem.wrong-export.class':
    '`{name}` should be a class, but what the file exports under that name is of type {actual}.',
  'problem.wrong-export.object':
    '`{name}` should be an object, but what the file exports under that name is of type {actual}.',
  'problem.meter.no-watchdog':
    'The meter does not work here: its watchdog thread was never heard. `npx async-course doctor` tells what is in its way.',
  'problem.meter.wire-cut':
    'A part of the record is missing, so this run proves nothing. Leave file descriptors that your code did not open alone, and run it again.',
  'problem.meter.wire-forged':
    'Someone other than the meter wrote into the record, so this run proves nothing. Leave files that your code did not open alone.',
  'problem.meter.clock-patched':
    'The clock or the timers were replaced while the program ran, so no time could be measured. Leave `Date`, `performance` and the timers as they are.',
  'problem.meter.no-crumbs':
    'The meter does not work here: it could not follow the lines of your file. `npx async-course doctor` tells what is in its way.',
  'problem.meter.records-lost':
    'More happened at once than the meter could write down, so this run proves nothing. Do less in one go, or close other programs, and run it again.',
  'problem.meter.starved':
    'Your machine was too busy to measure; this is not your fault. Close what is using the processor (other builds, browser tabs, video calls) and run it again.',
  'problem.course-error': 'The course itself has a fault here, not your code: {name}: {message}',
  'problem.no-zone': 'The course itself has a fault here, not your code: its scenario measured nothing.',
  'problem.busy':
    'Your machine was too busy for a fair verdict; this is not your fault. Close what is using the processor (other builds, browser tabs, video calls) and check again.',
} as const satisfies Record<string, string>;
