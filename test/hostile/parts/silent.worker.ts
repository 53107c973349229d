// A worker that stays alive and says nothing.
setInterval(() => {}, 20);
