import type { BenchProgram } from './program.ts';

export const servers: readonly BenchProgram[] = [
  {
    name: 'fastify',
    about: 'HTTP framework, its own example, ESM server',
    packages: { fastify: '4.29.1' },
    copies: [
      {
        from: 'node_modules/fastify/examples/simple.mjs',
        to: 'simple.mjs',
        replaced: [
          ["'../fastify.js'", "'fastify'"],
          ['port: 3000', 'port: Number(process.env.PORT)'],
        ],
      },
    ],
    entry: 'simple.mjs',
    server: {
      requests: [{ path: '/' }, { path: '/nothing' }, { path: '/?again' }],
      lastWord: /"reqId":"req-3".*request completed/,
    },
    heavy: { rounds: 7200 },
    varies: [
      [/"(time|pid|remotePort)":\d+/g, '"$1":0'],
      [/"responseTime":[\d.]+/g, '"responseTime":0'],
      [/"hostname":"[^"]*"/g, '"hostname":""'],
      [/:\d+"/g, ':0"'],
    ],
    hold: { file: 'simple.mjs', before: "  return { hello: 'world' }", by: 'work' },
    inside: {
      file: 'node_modules/fastify/lib/reply.js',
      before: '  // we check if we need to update the trailers header and set it',
      by: 'work',
    },
    lost: { file: 'simple.mjs', before: "  return { hello: 'world' }", how: 'dropped' },
  },
  {
    name: 'express',
    about: 'HTTP framework with pug views, CommonJS server',
    packages: { express: '4.21.2', pug: '3.0.4' },
    entry: 'server.cjs',
    server: {
      requests: [
        { path: '/' },
        { path: '/users/3' },
        { path: '/sum', body: { numbers: [1, 2, 3] } },
        { path: '/fail' },
        { path: '/nothing' },
      ],
    },
    heavy: { rounds: 1200 },
    hold: { file: 'server.cjs', before: "    response.render('user'", by: 'work' },
    inside: {
      file: 'node_modules/express/lib/view.js',
      before: '  this.engine(this.path, options, callback)',
      by: 'work',
    },
    lost: { file: 'server.cjs', before: '  response.json({ sum', how: 'dropped' },
  },
  {
    name: 'koa',
    about: 'HTTP framework, CommonJS server, async middleware',
    packages: { koa: '2.16.2' },
    entry: 'server.cjs',
    server: { requests: [{ path: '/' }, { path: '/json' }, { path: '/fail' }, { path: '/more' }], lastWord: /more/ },
    heavy: { rounds: 22_000 },
    hold: { file: 'server.cjs', before: "  if (ctx.path === '/fail')", by: 'sleep' },
    inside: { file: 'node_modules/koa/lib/response.js', before: '    const original = this._body', by: 'work' },
    lost: { file: 'server.cjs', before: '  const found = await look', how: 'kept' },
  },
  {
    name: 'hono',
    about: 'HTTP framework, TypeScript by tsx, server',
    packages: { hono: '4.13.19', '@hono/node-server': '1.19.5', tsx: '4.23.15' },
    nodeOptions: '--import=tsx',
    entry: 'app.ts',
    server: {
      requests: [
        { path: '/' },
        { path: '/items', body: { title: 'first' } },
        { path: '/items/1' },
        { path: '/fail' },
        { path: '/last' },
      ],
      lastWord: /--> GET \/last/,
    },
    heavy: { rounds: 2400 },
    hold: { file: 'app.ts', before: '  const item = await save', by: 'work' },
    inside: { file: 'node_modules/hono/dist/context.js', before: '\t\tconst status = typeof arg', by: 'work' },
    lost: { file: 'app.ts', before: '  return context.json(item, 201)', how: 'dropped' },
  },
  {
    name: 'socket.io',
    about: 'WebSocket server and client in one, ESM',
    packages: { 'socket.io': '4.8.4', 'socket.io-client': '4.8.4' },
    entry: 'chat.mjs',
    heavy: { rounds: 110_000 },
    hold: { file: 'chat.mjs', before: '    answer({ number', by: 'work' },
    inside: { file: 'node_modules/socket.io/dist/socket.js', before: '        if (this._anyListeners', by: 'work' },
    lost: { file: 'chat.mjs', before: '    answer({ number', how: 'dropped' },
  },
];
