import { getSync, serve } from 'async-course/kit';

// This file is loaded by a worker thread. `pool.run('ask', url)` in the main thread gets its answer from here.
serve({ ask: (url: string) => getSync(url) });
