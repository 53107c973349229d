// diagnosis: constant-answer
// The board of yesterday.
export const main = async (cities: number[]): Promise<number[]> => cities.map((city) => 900_000 + city);
