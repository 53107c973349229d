/**
 * Programs in odd syntax. Each runs by itself and leaves what it did in `out`: values, `this`, the order of evaluation, what was
 * short-circuited. With and without the transform that must be the same.
 */
export const oddPrograms: Readonly<Record<string, string>> = {
  'directives stay first in their functions': `'use strict';
"another one"
export const out = []
function strict() { 'use strict'; out.push(this === undefined) }
function two() { 'a'; "b"
  'c'
  out.push(arguments.length) }
strict(); two(1, 2)`,
  'no semicolons': `export const out = []
const f = (x) => { out.push(x); return x }
let a = f(1)
let b = a
;[f(2), f(3)].forEach((x) => f(x * 10))
;(f)(4)
++a
b
++a
out.push(a, b)
const c = f(5);
\`\${f(6)}\`
out.push(c)
do f(7); while (f(0)) f(8)
if (f(1)) f(9)
else f(10)
var g = function () { return f(11) }
;(function () { g() })()`,
  labels: `export const out = []
const go = (x) => (out.push(x), x)
outer: for (const x of [1, 2, 3]) { for (const y of [1, 2]) { if (go(x) === 2) continue outer; if (y === 2) break; } }
block: { go('in'); if (go(1)) break block; go('never') }
again:
  while (true) { inner: do { go('d'); break again } while (go(1)) }
a: b: for (;;) { go('ab'); break a }
single: go('labelled statement')`,
  'optional chains are cut short where they were': `export const out = []
const call = (name, value) => { out.push(name); return value }
const nothing = null, o = { m() { return this === o }, deep: { f: (x) => x } }
out.push(nothing?.a.b(call('never 1')).c, nothing?.[call('never 2')], nothing?.(call('never 3')).x.y)
out.push(o?.m(), o.m?.(), o?.deep.f(call('arg', 3)), o.none?.(call('never 4')), o?.['m']())
out.push(call('object', null)?.x.y.z(), call('object', { x: { y: () => 4 } })?.x.y(), (o?.deep).f(5), (call('p', null)?.x)?.y)
out.push(delete nothing?.x, delete call('d', { x: 1 }).x)
const g = () => nothing?.run(call('never 5')).then(call('never 6'))
out.push(g())`,
  'super in every place': `export const out = []
class A { constructor(x) { this.x = x } m() { return 'A.m ' + this.x } static s() { return 's of ' + this.name } get g() { return 'g ' + this.x } }
const make = (x) => { out.push('make'); return x }
class B extends make(A) {
  y = make(7)
  constructor() { super(make(1)); make(2); out.push(this.y) }
  m() { const up = () => super.m(); return super.m().length + up() + super.g + super['m']() }
  static s() { return super.s() }
}
class C extends A { constructor() { const run = () => super(make(5)); run() } }
class D extends make(class { constructor() { this.z = 1 } }) {}
out.push(new B().m(), B.s(), new C().x, new D().z)
const o = { __proto__: { hi() { return 'hi ' + this.n } }, n: 3, hi() { return super.hi() } }
out.push(o.hi())`,
  'class fields, static blocks, private members': `export const out = []
const f = (x) => { out.push(x); return x }
class A {
  #secret = f('secret'); static count = f(0); static #hidden = f('hidden')
  plain; 'quoted key' = f('quoted'); 42 = f(42); [f('computed')] = f('value')
  arrow = () => this.#secret; static { f('block'); for (let i = 0; i < 2; i++) A.count += f(1) } static { this.after = f('after') }
  get value() { return f(this.#secret) } set value(x) { this.#secret = f(x) }
  #private(x) { return f(x) } call() { return this.#private(1) + this.#private?.(2) } has(o) { return #secret in o }
  static make() { return new this() } static async *gen() { yield* [f('g1')]; yield f('g2') }
  static hiddenName = A.#hidden
}
const a = A.make(); a.value = 'new'
out.push(a.value, a.arrow(), a.call(), a.has(a), a.has({}), A.count, A.after, A.hiddenName, a.computed, a[42], a.arrow.name)
for await (const x of A.gen()) out.push(x)`,
  'tagged templates see one template object per place': `export const out = []
const seen = new Set()
const tag = (strings, ...values) => { seen.add(strings); out.push(strings.raw.join('|'), ...values); return (s) => s.length + values.length }
const o = { tag(s) { return this === o ? s[0] : 'lost' } }
for (const i of [1, 2]) tag\`a\${i}b\${tag\`x\`.length}c\\n\`
out.push(seen.size, o.tag\`kept\`, tag\`1\${2}\`\`chain\`, String.raw\`\\u{no}\`)
const make = () => tag
make()\`from a call\``,
  'commas keep their last value': `export const out = []
const f = (x) => { out.push(x); return x }
const p = (x) => Promise.resolve(x)
f(1), f(2), f(3)
const a = (f(4), f(5))
if (f(true), f(false)) out.push('wrong'); else out.push('right')
while (f('once'), f(false)) out.push('wrong')
for (let i = 0, n = (f('n'), 2); f('test'), i < n; f('step'), i++);
out.push(a, !(f(0), f(1)), await (p(6), p(7)), (f(8), f(0)) ? 'wrong' : 'right')
const arrow = () => (f(9), f(10)), last = async () => await (p(11), p(12))
out.push(arrow(), await last(), void (f(13), f(14)))
switch (f(15), f(16)) { case (f(17), f(16)): out.push('case') }
for (const x of (f(1), [f(2)])) out.push(x)
try { throw (f(18), f(19)) } catch (e) { out.push(e) }
const g = function* () { const got = (yield f(20), yield f(21)); out.push(got) }
const it = g(); it.next(); it.next('a'); it.next('b')`,
  'for await and its friends': `export const out = []
const later = async (x) => x
async function* numbers() { for (const x of [1, 2]) yield later(x); yield* [later(3)] }
for await (const x of numbers()) out.push(x)
for await (const { a = await later(9), ...rest } of [{ b: 1 }, later({ a: 2, c: 3 })]) { out.push(a, rest); continue }
let target = {}
for await (target.x of [later(4)]) out.push(target.x)
for (const x in await later({ k: 1 })) out.push(x)
for (var i = await later(0); i < await later(2); i += await later(1)) out.push(i)
for await (const x of numbers()) if (await later(x === 2)) break`,
  'generators and what is sent into them': `export const out = []
function* inner() { const a = yield 1; out.push(a); try { yield a * 2 } finally { out.push('closed') } return 'done' }
function* outer() { const r = yield* inner(); out.push(r); const x = (yield) + (yield); return x; }
const it = outer()
out.push(it.next(), it.next(5), it.next(), it.next(3), it.next(4), it.next())
for (const x of inner()) { out.push(x); if (x === 1) break }
const o = { *[Symbol.iterator]() { yield* [1, 2]; yield* (function* () { yield 3 })() } }
out.push([...o], Math.max(...o))
async function* a() { try { const got = yield await 1; out.push(got) } catch (e) { out.push(e) } yield 2 }
const at = a(); out.push(await at.next(), await at.throw('thrown'), await at.return('end'))`,
  'getters, setters, computed keys': `export const out = []
const f = (x) => { out.push(x); return x }
const o = { get [f('g')]() { return f(1) }, set [f('s')](x) { f(x) }, async m() { return await f(2) }, *gen() { yield f(3) }, async *ag() { yield f(4) },
  [f('key')]: f('v'), f, 'a b': f(5), ...f({ spread: 1 }), __proto__: { p: 1 } }
o.s = 6
out.push(o.g, await o.m(), [...o.gen()], (await o.ag().next()).value, Object.keys(o), o.p, o.f.name, o.m.name)
Object.defineProperty(o, 'lazy', { get: () => f('lazy') })
out.push(o.lazy, o?.['lazy'], \`\${o.lazy}\`)`,
  'a default export of an arrow': `export let out = []
const later = async (x) => x
export default async (x = out.push('default')) => { await later(x); return 1 }
out.push('a')`,
  'a default export of an expression': `export const out = []
const f = (x) => (out.push(x), x)
export default (f(1), f(2))`,
  'a default export of a call': `export const out = []
export default f()
function f() { out.push('f'); return 1 }`,
  'a default export of a class': `export const out = []
const mix = (Base) => class extends Base { mixed() { return 'mixed' } }
export default class extends mix(Object) { m() { return 1 } }
out.push(new (class extends mix(mix(Object)) { })().mixed())
export { out as again }
export * as everything from 'node:path'`,
  'named exports of all kinds': `export const out = []
const f = (x) => (out.push(x), x)
export const a = f(1), b = f(2)
export let { c = f(3), ...d } = f({ e: 4 }), [g, , h = f(5)] = [f(6)]
export function fun() { return f(7) }
export class K { static x = f(8) }
export async function* ag() { yield f(9) }
out.push(a, b, c, d, g, h, fun(), K.x, (await ag().next()).value)`,
  'destructuring with defaults': `export const out = []
const f = (x) => { out.push(x); return x }
const { p = f(1), q: { r = f(2), ...s } = f({ t: 3 }), [f('u')]: v = f(4), ...w } = f({ u: undefined, x: 5 }) ?? {}
const [a = f(6), , [b] = f([7]), ...c] = [, 0, , 8, 9]
let x, y, z = {}
;[x, y = f(10)] = [y, x]; ({ x, y: z.y = f(11) } = { x: 12 }); [z[f('k')]] = [f(13)]
out.push(p, r, s, v, w, a, b, c, x, y, z)
function g({ m = f(14), n } = f({ n: 15 }), [o = f(16)] = [], last = (f(17), f(18))) { return [m, n, o, last] }
out.push(g(), g({}, [1], 2), g.length)
const h = async (a, b = f(a), c = () => f(b)) => c()
out.push(await h(19))
try { throw { e1: 1 } } catch ({ e1, e2 = f(e1 + 1) }) { out.push(e1, e2) }`,
  'new with calls around it': `export const out = []
const f = (x) => { out.push('f'); return x }
class A { constructor(x) { this.x = x; out.push(new.target === A) } m() { return this.x } static B = class { n = 2 } }
const ns = { A, get() { return A } }
out.push(new A(f(1)).m(), new (f(A))(f(2)).x, new (ns.get())(3).m(), new ns.A(4).x, new A, (new A).x, new (class { z = f(5) })().z, new A.B().n)
out.push(new (f(ns).A)(6).x, new (new Function('return function () { this.k = 7 }')())().k)
out.push(Reflect.construct(A, [8]).x, new Date(0).getTime(), new Map([[1, f(2)]]).get(1), [...new Set([f(1), f(1)])])`,
  'this in calls of every kind': `export const out = []
const o = { n: 1, m() { return this?.n }, get self() { return this }, list: [function () { return this === o.list }] }
const get = () => o
out.push(o.m(), (o.m)(), (0, o.m)(), o['m'](), get().m(), get()['m'](), o.self.self.m(), o.list[0](), o.m.call({ n: 2 }), o.m.bind({ n: 3 })())
out.push([1].map(function () { return this?.n }, { n: 4 }), (() => this)(), (function () { return this })(), (o.none ?? o.m)(), (o.none || o).m())
let q; (q = o.m)(); out.push((q = o).m(), (true ? o : null).m(), [o.m][0]?.call?.({ n: 5 }))
class T { static n = 6; static m = () => this.n; r() { return [1].map(async () => this) } }
out.push(T.m(), (await Promise.all(new T().r()))[0] instanceof T)`,
  'arguments are evaluated once, from left to right': `export const out = []
const f = (x) => { out.push(x); return x }
const o = () => { out.push('o'); return { m: (...xs) => { out.push('m'); return xs.length } } }
out.push(o().m(f(1), ...f([f(2)]), await f(3), f(4)), f(f(f(5))), f(6) + f(7) * f(8), f(0) || f(9), f(1) && f(10), f(null) ?? f(11))
const list = {}; list[f('a')] = f('b'); list[f('c')] ??= f('d'); list[f('a')] ||= f('never'); list[f('a')] &&= f('e')
let n = 0; n += f(n += 1); out.push(n, list)
out.push([f(1), , f(2)], { x: f(3), y: f(4) }, \`\${f(5)}\${f(6)}\`, f(7) ? f(8) : f('never'), f(9) in { 9: 1 }, f([]) instanceof f(Array))`,
  'dangling else': `export const out = []
const f = (x) => (out.push(x), x)
if (f(1)) if (f(0)) f('a'); else f('b');
if (f(0)) { f('c') } else if (f(0)) f('d'); else if (f(1)) f('e'); else f('g')
if (f(1)) for (const x of [1]) if (f(0)) f('h'); else f('i')
if (f(1)) while (f(0)) f('j'); else f('k')
if (f(1)) ; else f('l')
if (f(0)) f('m'); else { if (f(1)) f('n') }
if (f(1)) try { f('o') } finally { f('p') } else f('q')
if (1) do f('r'); while (f(0)); else f('s')`,
  'loops of every shape': `export const out = []
const f = (x) => (out.push(x), x)
do f('do'); while (f(0))
do { f('do block'); if (f(1)) continue } while (f(0))
for (let i = f(0); i < f(2); i += f(1)) ;
for (let i = 0, fs = []; i < 3; i++) { fs.push(() => i); if (i === 2) out.push(fs.map((g) => g())) }
for (var k in f({ a: 1 })) f(k)
for (const x of f([1, 2])) for (const y of f([3])) f(x + y)
for (;;) { break }
for (let n = 3; n--; ) n === 1 ? f('one') : f('more')
let m = 3; while (m) { m -= f(1); if (m === 2) continue; f(m) }
for (const [a, b = f('b')] of [[1], [2, 3]]) { f(a + b) }
const o = {}; for (o.x of [f(9)]) f(o.x); for (f(o).y in { k: 1 }) f(o.y)
for (const x of [1, 2, 3]) { if (x === 2) { f('skip'); continue }; f(x) }
let sum = 0; for (let i = 0; i < 10; i++) for (let j = 0; j < 10; j++) sum += i * j
while (sum > 2000) sum--
out.push(sum)`,
  'switch falls through': `export const out = []
const f = (x) => (out.push(x), x)
for (const x of [1, 2, 3, 4]) switch (f(x)) { case f(1): f('one'); case 2: { f('two'); break } default: f('other'); case 3: let y = f('three'); f(y) }
const pick = (x) => { switch (x) { case 'a': return f('A'); default: return f('Z') } }
out.push(pick('a'), pick('b'))
switch (1) {}
switch (f(5)) { default: }`,
  'top-level await everywhere': `const later = async (x) => x
export const out = [await later(1)], more = await later(2)
export const { a = await later(3) } = await later({})
await later(4)
if (await later(true)) out.push(await later(5), more, a)
for (const x of await later([6])) out.push(await later(x))
out.push((await later({ x: { y: 7 } })).x.y, await (await later(later))(8), !(await later(0)), -await later(9), [...await later([10])], typeof await later(1))
try { await Promise.reject('no'); out.push('wrong') } catch (e) { out.push(e) } finally { await later(11) }
const { default: path } = await import('node:path'); out.push(typeof path.join, await later(1) + (await later(2)) ** 2)`,
  'a hashbang': `#!/usr/bin/env -S node --no-warnings
export const out = []; out.push(import.meta.url.slice(0, 4)) // the end`,
  'a hashbang and a comment at the end': `#!/usr/bin/env node
const f = () => 1
export const out = [f()]
// nothing behind this`,
  'CRLF line ends':
    "'use strict'\r\nexport const out = []\r\nconst f = (x) => {\r\n  out.push(x)\r\n  return x\r\n}\r\nlet a = f(1)\r\n;[f(2)].map(\r\n  (x) => f(x + 1),\r\n)\r\nout.push(`two\r\nlines`, a)\r\n",
  'odd line ends and blanks':
    'export const out = []\u2028const f = (x) => (out.push(x), x)\u2029f(1)\u2028f(2)\n\tf(3)\v;\ff(4)\u00a0;\ufefff(5)\rf(6)',
  'letters outside ASCII': `export const out = []
const 더하기 = (가, 나) => 가 + 나, ñ = async (x) => x, \\u0061bc = 1, 𠮷 = '𠮷'
class 카드 { #잔액 = 더하기(1, 2); get 잔액() { return this.#잔액 } }
out.push(더하기(1, 2), await ñ('é'), abc, 𠮷.length, new 카드().잔액, '👩‍👩‍👧'.length, /\\p{L}+/u.exec('한국어 abc')[0], "\\u{1F600}") /* 끝 */`,
  'comments in bad places': `export const out = [] // one
const f = /* a */ (x) /* b */ => /* c */ (out.push(x), x) // d
f /* e */ ( /* f */ 1 /* g */ ) // h
if /* i */ (f(2)) /* j */ f(3) /* k */ ; else /* l */ f(4)
for /* m */ (const x of /* n */ [5] /* o */) /* p */ f(x) // q
return_: { /* r */ f(6) /* s */ }`,
  'unary operators around calls': `export const out = []
const f = (x) => (out.push('f'), x)
out.push(typeof f(1), void f(2), !f(0), -f(3), +f('4'), ~f(5), delete f({}).x, typeof undeclared, !!f(''), !f(f(1)), - -f(6), !(!f(7)))
let i = 0; const o = { n: 0 }; f(o).n++; --f(o).n; f(o).n += f(2); i++ + ++i; out.push(i, o.n, f(2) ** f(3), (-f(2)) ** 2)`,
  'arrows that return all kinds of things': `export const out = []
const f = (x) => x
const a = () => ({ b: f(1) }), b = () => [f(2)], c = async (x) => await f(x), d = (x) => (y) => f(x + y), e = () => () => () => f(3), g = () => {}, h = (x) => x ? f(4) : f(5)
const i = async () => ({ ...await c({ k: 6 }) }), j = () => class { static x = f(7) }, k = ({ x } = { x: f(8) }, ...[y = f(9)]) => [x, y], l = () => async function* () { yield f(10) }, m = async x => x, n = _ => void f(1), p = () => new Date(f(0)), q = () => f\`t\`, r = () => f(1), s = () => f(f)?.(2), t = () => (f(1), f(2))
out.push(a(), b(), await c(11), d(1)(2), e()()(), g(), h(0), h(1), await i(), j().x, k(), (await l()().next()).value, await m(1), n(), p().getTime(), q()[0], r(), s(), t(), a.name, d.name, m.name)`,
  'async functions handed to others keep their looks': `export const out = []
const AsyncFunction = (async () => {}).constructor
const look = (fn) => [fn.length, fn.name, fn instanceof AsyncFunction, fn.constructor.name, Object.prototype.toString.call(fn), 'prototype' in fn, typeof fn]
out.push(look(async (a, b) => a), look(async function named(a) { return named.name }), look(async function () {}), look(async (a, b = 1) => b))
const self = { n: 1, run(fn) { return fn.call(this, 2, 3) } }
out.push(await self.run(async function (a, b) { return [this === self, a, b, arguments.length] }), await self.run(async (...all) => all))
try { const make = (F) => new F(); make(async () => {}); out.push('made') } catch (e) { out.push(e.constructor.name) }
out.push(await Promise.all([1, 2].map(async (x, i, all) => [x, i, all.length])), await new Promise(async (resolve) => resolve(await 4)))
out.push((await Promise.allSettled([1].map(async () => { throw new Error('no') })))[0].reason.message)`,
  'functions by name keep this and arguments': `export const out = []
const o = { total: 0 }
function add(x, i, all) { this.total += x; out.push(i, all.length) }
;[1, 2].forEach(add, o); new Map([['k', 'v']]).forEach(function (v, k) { out.push(v, k, this?.total) }, o)
try { [1].forEach(o.none) } catch (e) { out.push(e.message) }
try { [1].forEach() } catch (e) { out.push(e.constructor.name) }
const list = { forEach(fn) { return fn === add } }
await new Promise((done) => { setTimeout(done, 1) }); await new Promise((done) => queueMicrotask(done)); await new Promise((done) => process.nextTick(done, 1)); await new Promise((done) => setImmediate(done))
out.push(o.total, await new Promise((done) => setTimeout(done, 1, 'value')))`,
  'promises keep their ways': `export const out = []
const save = async (x) => x, p = save(1), q = p
out.push(p instanceof Promise, p.constructor === Promise, p === q, Object.keys(p), JSON.stringify({ p }), p && 1, p ? 2 : 3, !p, Object.prototype.hasOwnProperty.call(p, 'then'))
const list = [save(2), save(3)]; out.push(list.length, await Promise.all(list), await Promise.race([p, new Promise(() => {})]), await p, await q.then((x) => x + 1).finally(() => {}))
class Mine extends Promise { kind() { return 'mine' } }
const mine = Mine.resolve(4); out.push(mine.kind(), mine.then((x) => x) instanceof Mine, mine.constructor === Mine, await mine)
const failed = save(5).then(() => { throw new Error('f') }); out.push(await failed.catch((e) => e.message), await Promise.allSettled([failed]))
const box = { job: save(6) }; out.push(await box.job, Object.getOwnPropertyNames(box)); const frozen = Object.freeze(save(7)); out.push(await frozen)
p.constructor = 5; out.push(p.constructor); const thenable = { then(done) { done('t') } }; out.push(await thenable, await Promise.resolve(thenable))
const order = []; const tick = async (n) => { order.push(n); await null; order.push(n + 'b') }; const [r1, r2] = [tick(1), tick(2)]; order.push('sync'); await r1; await r2; out.push(order)`,
  'the order of microtasks stays': `export const out = []
const log = (x) => { out.push(x); return x }
const a = async () => { log('a1'); await null; log('a2'); await b(); log('a3'); return log('a4') }
const b = async () => { log('b1'); await undefined; log('b2') }
const c = async () => { for (const x of [1, 2, 3]) { const y = await x; log('c' + y) } }
const d = () => Promise.resolve().then(() => log('d1')).then(() => b()).then(() => log('d2'))
const e = async () => { try { return await Promise.reject(log('e')) } catch { return log('e caught') } finally { log('e end') } }
queueMicrotask(() => log('micro')); const all = [a(), c(), d(), e()]; log('sync'); out.push(await Promise.all(all))
async function* g() { log('g1'); const x = yield log('g2'); log(x) } const it = g(); const r = [it.next(), it.next('sent')]; await Promise.all(r)`,
  'errors pass through unchanged': `export const out = []
const boom = (x) => { throw new TypeError(x) }
const tell = (fn) => { try { fn(); out.push('nothing thrown') } catch (e) { out.push([e.constructor.name, e.message]) } }
tell(() => boom('a')); tell(() => { boom('b') }); tell(() => { const x = [1, boom('c')]; return x }); tell(() => null.x()); tell(() => undefined.x); tell(() => { const y = 1; y = 2 }); tell(() => { later; let later = 1 }); tell(() => (void 0)()); tell(() => new (class { constructor() { boom('d') } })()); tell(() => new (() => 1)())
const o = { name: 'o' }; tell(() => o.method()); tell(() => o.a.b()); tell(() => { o.f(boom('first')) }); tell(() => { const { x } = null }); tell(() => { for (const x of 5) out.push(x) }); tell(() => { class A extends null { constructor() { super() } } new A() })
const failed = async (fn) => { try { await fn(); out.push('fine') } catch (e) { out.push(e.message ?? e) } }
await failed(async () => boom('e')); await failed(async () => { await boom('f') }); await failed(() => Promise.reject('g')); await failed(async () => { return await Promise.reject(new Error('h')) })
try { try { boom('i') } finally { out.push('finally') } } catch { out.push('caught') }
const early = () => { try { return out.push('try') } finally { out.push('after') } }; early()`,
  'eval and new Function': `export const out = []
const hidden = 41
out.push(eval('hidden + 1'), (0, eval)('typeof hidden'), new Function('a', 'return a + 1')(1))
function scoped() { const local = 5; return [eval('local'), eval('this')] } out.push(scoped.call(7))
eval('out.push("in eval")')`,
  'in-operator and for-heads': `export const out = []
const f = (x) => (out.push(x), x)
for (let i = ('a' in f({ a: 1 }) ? 1 : 0); i < 2; i++) f(i)
for (const x in f({ p: 1 })) f(x)
for (let a = [f(1)], [b] = a; b < 2; b++) f(b)
out.push('a' in f({}), f('x') in { x: 1 })`,
  'regular expressions and divisions': `export const out = []
const f = (x) => x, g = 2, i = 1
out.push(f(8) / g / i, /=/g.test('a=b'), f('a/b').split(/\\//), 'aXb'.replace(/x/i, (m) => f(m) + f(m)), [...'a1b2'.matchAll(/[a-z](\\d)/g)].map((m) => m[1]), f(4) /g/ i)
const re = /(?<year>\\d{4})/y; out.push(re.exec('2026')?.groups.year, re.lastIndex)`,
  'numbers, strings and big integers': `export const out = []
const f = (x) => x
out.push(f(1_000), f(0b11), f(0o17), f(.5), 5..toFixed(1), f(10n) ** 2n === 100n, String(2n ** 64n), f('\\x41\\
b'), -0 === f(0), f(NaN) !== f(NaN), f(\`a\${f(\`b\${f('c')}\`)}\`))`,
  'a function called before its module has run': `export const out = [early()]
function early() { return typeof later }
var later = helper(1)
function helper(x) { return quick(x) + 1 }
function quick(x) { return x * 2 }
out.push(later, helper(3))`,
  'a helper that shadows another': `export const out = []
const half = (x) => Math.floor(x / 2)
const twice = (half) => half(5)
const list = [1, 2, 3].map((x) => half(x)); { const half = (x) => { out.push('block'); return x }; half(1) }
out.push(list, twice((x) => x * 100), half(9), Math.max(half(3), half(8)))
let changing = (x) => x; changing = (x) => { out.push('changed'); return x + 1 }; out.push(changing(1))`,
  'immediately called functions': `export const out = []
;(function () { out.push(1) })()
;(() => { out.push(2) })()
!function () { out.push(3) }()
void (async () => { out.push(4) })()
await (async () => { await null; out.push(5) })()
new (function () { out.push(6) })
;(function named(n) { if (n) named(n - 1); out.push(n) })(2)
out.push((() => 7)(), (function () { return arguments.length })(1, 2), (async () => 8)() instanceof Promise)`,
  'names that look like ours': `export const out = []
const __course = (x) => ({ L: [x] }), __course_ = 2
out.push(__course(1).L[0], __course_)`,
  'many things on one line': `export const out=[];const f=(x)=>{out.push(x);return x};{f(1)}{f(2)}if(f(1)){f(3)}else{f(4)}for(const x of[5]){f(x)}for(;;){f(6);break}while(f(0)){}do{f(7)}while(f(0))try{f(8)}catch{}finally{f(9)}switch(1){case 1:f(10)}l:{f(11);break l}class A{static{f(12)}}f(13);;;f(14)`,
};
