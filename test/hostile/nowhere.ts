// Fetches from a host that does not exist.
export const main = async () => await fetch('http://nowhere.invalid');
