import { serve, SyncDb } from 'async-course/kit';

// This file is loaded by a worker thread, which opens a connection of its own.
const db = new SyncDb('shop.db');

// `pool.run('sumByCity', city)` in the main thread gets its answer from here.
serve({ sumByCity: (city: number) => db.sumByCity(city) });
