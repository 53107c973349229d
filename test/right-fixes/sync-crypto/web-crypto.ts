// style: the web’s crypto.subtle
interface Login {
  readonly password: string;
  readonly salt: string;
  readonly rounds: number;
}

const bytes = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);

const hashOf = async ({ password, salt, rounds }: Login): Promise<string> => {
  const key = await crypto.subtle.importKey('raw', bytes(password), 'PBKDF2', false, ['deriveBits']);
  const how = { name: 'PBKDF2', hash: 'SHA-256', salt: bytes(salt), iterations: rounds };
  const bits = await crypto.subtle.deriveBits(how, key, 256);
  return Buffer.from(bits).toString('hex');
};

export const main = async (logins: Login[]): Promise<string[]> =>
  await Promise.all(logins.map((login) => hashOf(login)));
