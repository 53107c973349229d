// diagnosis: constant-answer
// fails: in-flight, returns, work-done
// The ids that come back are the ids that went out.
export const main = async (ids: number[]): Promise<number[]> => [...ids];
