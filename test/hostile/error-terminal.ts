// Throws an error whose name and message clear the screen.
export const main = () => 1;

throw Object.assign(new Error('before\u001b[2J\u009b2Jafter\u0007'), { name: '\u001b]0;title\u0007Sly' });
